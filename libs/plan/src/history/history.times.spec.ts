import type { Position, RecordedEvent } from '@ayumi/event-sourcing';
import { PLAN, Story } from '../read-models.examples';
import { ReadModelDesk } from '../read-models.desk';
import { HistoryHandler, HistoryQuery, type HistoryInput } from './history.query';

/** Not in the order of the log: a later event may bear an earlier time. */
const TIMES = ['2025-05-31T14:59:59.999Z', '2024-02-29T00:00:00.000Z', '2025-05-31T15:00:00.000Z'].concat(
  ['2021-04-01T00:00:00.000Z', '2025-06-01T00:00:00.000Z', '2024-02-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
  ['2023-12-31T23:59:59.999Z', '2024-02-10T03:00:00.000Z', '2025-05-01T00:00:00.000Z', '2024-02-10T03:00:00.001Z'],
);

describe('the history of a time', () => {
  let desk: ReadModelDesk;
  let log: readonly RecordedEvent[];
  beforeAll(async () => {
    const story = new Story().item(10, '徴収率の向上', 'shuunou', { 2024: '98.5' }).item(11, '口座振替', 'shuunou');
    story.cycle(2024, 'year-end', '2025-05-30').submits('suzuki', 10).approves('yamada', 10).submits('suzuki', 11);
    const events = story.events.map((event, n) => ({
      ...event,
      meta: { ...event.meta, at: TIMES[(n * 7) % TIMES.length]! },
    }));
    desk = await ReadModelDesk.open();
    await desk.tell({ events });
    log = await desk.store.readAll(null, 1_000);
  });
  afterAll(() => desk?.close());

  const read = (input: HistoryInput) =>
    new HistoryHandler(desk.store, desk.data, desk.directories).execute(new HistoryQuery(input));

  /** Page after page, to the end. */
  async function positions(input: HistoryInput): Promise<Position[]> {
    const found: Position[] = [];
    const way = input.order === 'oldest' ? 'after' : 'before';
    for (let next: Position | undefined; ;) {
      const page = await read({ ...input, limit: 3, ...(next && { [way]: next }) });
      found.push(...page.events.map((event) => event.position as Position));
      if (page.next === null) return found;
      next = page.next as Position;
    }
  }

  /** The same from the log alone. */
  function expected({ from, to, asOf, order, plan, actor }: HistoryInput): Position[] {
    const within = log.filter(({ stream, meta: { at, ...meta } }) => {
      const time = Date.parse(at);
      return (
        (!from || time >= Date.parse(from)) &&
        (!to || time < Date.parse(to)) &&
        (!asOf || time <= Date.parse(asOf)) &&
        (!plan || stream.startsWith(`plan-${plan}`) || stream.startsWith(`item-${plan}`)) &&
        (!actor || meta.actor === actor)
      );
    });
    const found = within.map(({ position }) => position);
    return order === 'oldest' ? found : found.toReversed();
  }

  const asked: readonly (readonly [string, HistoryInput])[] = [
    ['of a month of the city', { from: '2024-02-01T00:00:00+09:00', to: '2024-03-01T00:00:00+09:00' }],
    ['of a month in UTC', { from: '2024-02-01T00:00:00Z', to: '2024-03-01T00:00:00Z' }],
    ['of one millisecond', { from: '2024-02-10T03:00:00.000Z', to: '2024-02-10T03:00:00.001Z' }],
    ['of four years', { from: '2021-04-01T00:00:00Z', to: '2025-06-01T00:00:00Z' }],
    ['from a day on', { from: '2024-03-01T00:00:00Z' }],
    ['from a day of the city on', { from: '2025-06-01T00:00:00+09:00' }],
    ['before a moment, as a clock in the west tells it', { to: '2024-02-29T23:00:00-05:00' }],
    ['before a day', { to: '2024-03-01T00:00:00Z' }],
    ['as of a moment, inclusive', { asOf: '2025-05-31T15:00:00Z' }],
    ['as of a moment, of a time that ends later', { asOf: '2024-02-10T03:00:00Z', to: '2025-06-02T00:00:00Z' }],
    ['of a plan', { plan: PLAN, from: '2024-02-01T00:00:00Z', to: '2025-06-01T00:00:00Z' }],
    ['of a person', { actor: 'suzuki', to: '2025-06-01T00:00:00Z' }],
    ['of a person in one item', { actor: 'suzuki', item: `${PLAN}.10`, to: '2026-01-01T00:00:00Z' }],
  ];
  it.each(asked)('%s is what the log holds of it, in the order of the log', async (_, input) => {
    for (const order of ['newest', 'oldest'] as const) {
      const found = await positions({ ...input, order });
      const there = expected({ ...input, order });
      const wanted = input.item
        ? there.filter((each) => log.find(({ position }) => position === each)!.stream === `item-${input.item}`)
        : there;
      expect(found).toEqual(wanted);
      expect(found.length).toBeGreaterThan(0);
    }
  });

  it('in which nothing happened is empty', async () => {
    expect(await read({ from: '2022-01-01T00:00:00Z', to: '2022-12-31T00:00:00Z' })).toEqual({
      events: [],
      next: null,
    });
    expect(await read({ from: '2030-01-01T00:00:00Z' })).toEqual({ events: [], next: null });
    expect(await read({ to: '2020-01-01T00:00:00Z' })).toEqual({ events: [], next: null });
  });
});
