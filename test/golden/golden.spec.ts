import { routeDecider } from '@ayumi/approval';
import { directoryDecider } from '@ayumi/directory';
import { categoryOf, foldRows, upcast, type Decider, type Fact, type RecordedEvent } from '@ayumi/event-sourcing';
import {
  itemDecider,
  openCycles,
  planDecider,
  reviewDecider,
  targetsInForce,
  type ItemState,
  type PlanState,
} from '@ayumi/plan';
import { projections } from '@ayumi/plan/runtime';
import { version as today } from '../../package.json';
import { goldenVersions, readGoldenLog } from './golden-log';

const deciders = [itemDecider, planDecider, reviewDecider, directoryDecider, routeDecider].map(
  (each) => each as unknown as Decider<unknown, Fact>,
);

it('this version has a golden log (else run "node test/house/write.mjs golden")', () => {
  expect(goldenVersions()).toContain(today);
});

describe.each(goldenVersions())('the log of the demonstration of %s, read today', (version) => {
  const events = readGoldenLog(version);
  const streams = byStream(events);
  const items = () => [...streams.keys()].filter((stream) => stream.startsWith('item-'));
  const item = (no: string) => stateOf(streams.get(`item-kodaira-r3.${no}`)!) as ItemState;

  it('folds, every stream of it', () => {
    for (const stream of streams.values()) expect(stateOf(stream)).not.toBe(deciderOf(stream[0]!).initial);
  });

  it('counts every stream from 0 without a gap', () => {
    for (const stream of streams.values()) expect(stream.map(({ revision }) => revision)).toEqual([...stream.keys()]);
  });

  it.each(projections.map((projection) => [projection.name, projection] as const))(
    'fills the tables of %s',
    (_, projection) => {
      const tables = [...foldRows(projection, events).values()];
      expect(tables.reduce((rows, table) => rows + table.size, 0)).toBeGreaterThan(0);
    },
  );

  it('holds the 33 items of the plan, and only the cycle of 2024 is still open', () => {
    const plan = stateOf(streams.get('plan-kodaira-r3')!) as PlanState;
    expect(plan.frame?.items).toHaveLength(33);
    expect(items()).toHaveLength(33);
    expect(Object.keys(plan.cycles)).toHaveLength(4);
    expect(openCycles(plan)).toMatchObject([{ fiscalYear: 2024, stage: 'year-end' }]);
  });

  it('has all 99 progress reports of 2021 to 2023 settled', () => {
    const matters = items().flatMap((stream) => Object.values((stateOf(streams.get(stream)!) as ItemState).matters));
    const over = matters.filter(({ kind, content }) => kind === 'progress' && content.fiscalYear <= 2023);
    expect(over).toHaveLength(99);
    expect(new Set(over.map(({ approval }) => approval.status))).toEqual(new Set(['settled']));
  });

  it('asks of item 17 for 25 online procedures in 2024, where it had asked for 40', () => {
    const { versions } = item('17').indicators['online-procedures']!;
    expect(versions.map(({ targets }) => targets['2024'])).toMatchObject([{ value: 40 }, { value: 25 }]);
  });

  it('leaves the results of item 17 beside the targets of their own years', () => {
    const results = [2021, 2022, 2023].map((year) => {
      const matter = item('17').matters[`progress-${year}-year-end`]!;
      return (
        matter.kind === 'progress' && matter.content.results.find((each) => each.indicator === 'online-procedures')
      );
    });
    expect(results).toMatchObject([{ targetVersion: 1 }, { targetVersion: 1 }, { targetVersion: 1 }]);
    const { versions } = item('17').indicators['online-procedures']!;
    expect(results.map((each) => each && each.target)).toEqual(
      [2021, 2022, 2023].map((year) => versions[0]!.targets[String(year)]),
    );
    expect(targetsInForce(item('17').indicators['online-procedures']!).version).toBe(2);
  });
});

function deciderOf({ stream }: RecordedEvent): Decider<unknown, Fact> {
  const decider = deciders.find(({ category }) => category === categoryOf(stream));
  if (!decider) throw new Error(`no decider reads the stream ${stream}`);
  return decider;
}

function byStream(events: readonly RecordedEvent[]): ReadonlyMap<string, RecordedEvent[]> {
  const streams = new Map<string, RecordedEvent[]>();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return streams;
}

function stateOf(stream: readonly RecordedEvent[]): unknown {
  const decider = deciderOf(stream[0]!);
  return stream.map((event) => upcast(decider, event)).reduce(decider.evolve, decider.initial);
}
