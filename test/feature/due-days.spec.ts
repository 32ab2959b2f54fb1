import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/* 期限の延長: the cycle of the demonstration asks for its answers by 30 May; today is 22 May. Item 7 was not begun. */
describe('期限の延長', () => {
  let world: World;
  let sato: Visitor, clerk: Visitor;
  const ITEM = 'kodaira-r3.07';
  const CYCLE = '2024-year-end';
  const reason = '測量の結果が6月上旬に出るため';

  beforeAll(async () => {
    world = await openWorld();
    sato = await world.enter('sato');
    clerk = await world.enter('miyamoto');
  }, 120_000);
  afterAll(() => world?.close());

  const extendCycle = (who: Visitor, body: Json) => who.send('POST', 'plans/kodaira-r3/extend-cycle', body);
  const due = async (after: string): Promise<readonly string[]> => {
    const { items } = await sato.read(`board?plan=kodaira-r3&cycle=${CYCLE}&after=${after}`);
    const { myTurn } = await clerk.read(`inbox?after=${after}`);
    return [items, myTurn].map((list) => list.find((each: Json) => each.item === ITEM).due);
  };

  it('of one item is shown on the board and to its clerks, and told with its reason', async () => {
    const after = await sato.done(ITEM, 'extend-due', { cycle: CYCLE, dueOn: '2025-06-06', reason });
    expect(await due(after)).toEqual(['2025-06-06', '2025-06-06']);
    const { events } = await sato.read(`history?item=${ITEM}&type=DueExtended&limit=1`);
    expect(events[0].summary).toBe(
      `行政経営課 担当 佐藤　美咲 がこの項目の期限(照会 ${CYCLE})を 令和7年5月30日から 令和7年6月6日に延ばしました「${reason}」`,
    );
  });

  it('of the cycle holds for everybody, also beyond what one item was given', async () => {
    const answer = await extendCycle(sato, { cycle: CYCLE, dueOn: '2025-06-13', reason: '様式を改めたため' });
    expect(answer.status).toBe(200);
    expect(await due(answer.body.position)).toEqual(['2025-06-13', '2025-06-13']);
    const { cycle } = await sato.read(`board?plan=kodaira-r3&cycle=${CYCLE}`);
    expect(cycle.dueOn).toBe('2025-06-13');
  });

  it('of many items is judged one by one, each with a result of its own', async () => {
    const order = { cycle: CYCLE, dueOn: '2025-06-20', reason };
    const extensions = ['kodaira-r3.11', 'kodaira-r3.02'].map((item) => ({ item, ...order }));
    const { status, body } = await sato.send('POST', 'bulk-extensions', { extensions });
    expect([status, body.done, body.refused]).toEqual([200, 1, 1]);
    expect(body.results).toMatchObject([
      { item: 'kodaira-r3.11', matter: `progress-${CYCLE}`, outcome: 'done' },
      { item: 'kodaira-r3.02', outcome: 'refused', problem: { code: 'already-settled' } },
    ]);
    const twice = await sato.send('POST', 'bulk-extensions', { extensions: [extensions[0], extensions[0]] });
    expect(twice.body.errors).toMatchObject([{ pointer: '/extensions/1' }]);
  });

  it('of the cycle is offered on the board by the rule that judges it, and to nobody else', async () => {
    const offered = async (who: Visitor, more = '') => (await who.read(`board?plan=kodaira-r3${more}`)).actions;
    expect(await offered(sato)).toMatchObject([{ command: 'extend-cycle', allowed: true, detail: null }]);
    expect(await offered(sato, '&cycle=2023-year-end')).toMatchObject([
      {
        command: 'extend-cycle',
        allowed: false,
        refusal: 'cycle-closed',
        detail: expect.stringContaining('締め切られた'),
      },
    ]);
    expect(await offered(sato, '&asOf=2025-05-01')).toEqual([]);
    expect(await offered(clerk)).toEqual([]);
  });

  it('is refused with a sentence that says what to do', async () => {
    const order = { cycle: CYCLE, dueOn: '2025-06-20', reason };
    const refusals = await Promise.all([
      sato.act(ITEM, 'extend-due', { ...order, dueOn: '2025-06-13' }),
      sato.act(ITEM, 'extend-due', { ...order, dueOn: '2025-05-21' }),
      sato.act(ITEM, 'extend-due', { ...order, reason: ' ' }),
      clerk.act(ITEM, 'extend-due', order),
      extendCycle(sato, { ...order, dueOn: '2025-06-01' }),
      extendCycle(clerk, order),
      extendCycle(sato, { ...order, cycle: '2023-year-end' }),
    ]);
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'due-not-later'],
      [409, 'due-day-past'],
      [400, 'reason-missing'],
      [403, 'not-allowed'],
      [409, 'due-not-later'],
      [403, 'not-allowed'],
      [409, 'cycle-closed'],
    ]);
    expect(refusals[0].body.detail).toBe(
      '期限は延ばすことだけができます。今の期限(2025-06-13)より後の日を指定してください。',
    );
  });
});
