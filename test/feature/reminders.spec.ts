import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/*
 * 督促: 佐藤 of the planning office looks at the board and nudges. Item 10 waits for the director of 市民部 twice, item 7
 * (公園緑地課) was not begun and was reminded yesterday, item 2 is settled.
 */
describe('督促', () => {
  let world: World;
  let sato: Visitor, director: Visitor, people: Visitor;
  const CYCLE = '2024-year-end';
  const MATTER = `progress-${CYCLE}`;
  const MESSAGE = '期限を過ぎています。よろしくお願いします。';

  beforeAll(async () => {
    world = await openWorld();
    [sato, director, people] = (await Promise.all(['sato', 'tanaka', 'aoki'].map((each) => world.enter(each)))) as [
      Visitor,
      Visitor,
      Visitor,
    ];
  }, 120_000);
  afterAll(() => world?.close());

  const item = (no: number) => `kodaira-r3.${String(no).padStart(2, '0')}`;
  const line = async (no: number, after: string): Promise<Json> => {
    const { items } = await sato.read(`board?plan=kodaira-r3&cycle=${CYCLE}&after=${after}`);
    return items.find((each: Json) => each.no === no);
  };
  const entry = async (who: Visitor, no: number, after: string): Promise<Json> =>
    (await who.read(`inbox?after=${after}`)).myTurn.find((each: Json) => each.no === no && each.matter === MATTER);
  const remindersOf = async (no: number): Promise<Json[]> =>
    (await sato.read(`history?item=${item(no)}&type=HoldersReminded`)).events;
  const bulk = (who: Visitor, reminders: readonly Json[], key?: string) =>
    who.send('POST', 'bulk-reminders', { reminders }, key ? { 'idempotency-key': key } : {});

  it('is offered to the planning office by the rules that judge it, and to nobody else', async () => {
    const offered = async (who: Visitor) =>
      (await who.read(`items/${item(10)}`)).actions.filter((each: Json) => each.command === 'remind');
    expect(await offered(sato)).toMatchObject([
      { matter: MATTER, cycle: CYCLE, allowed: true },
      { matter: 'revision-1', allowed: true },
    ]);
    expect(await offered(director)).toEqual([]);
    expect((await director.act(item(10), 'remind', { matter: MATTER })).body.code).toBe('not-allowed');
  });

  it('reaches whoever has the matter: he reads by whom, when and why, until he has acted', async () => {
    const after = await sato.done(item(10), 'remind', { matter: MATTER, message: MESSAGE });
    const reminded = { byName: '佐藤　美咲', postTitle: '行政経営課 担当', message: MESSAGE };
    expect(await entry(director, 10, after)).toMatchObject({ why: 'approve', reminded });
    const { lastRemindedAt, reminded: onBoard } = await line(10, after);
    expect(onBoard).toMatchObject(reminded);
    expect(lastRemindedAt).toBe(onBoard.at);
    expect((await remindersOf(10))[0]!.summary).toBe(
      `行政経営課 担当 佐藤　美咲 が田中　俊彦 に督促しました「${MESSAGE}」`,
    );

    const { fingerprint } = await line(10, after);
    const approved = await director.done(item(10), 'approve', { matter: MATTER, fingerprint });
    expect(await line(10, approved)).toMatchObject({ reminded: null, lastRemindedAt });
  });

  it('reaches the clerks of what was not begun, today again though not twice today', async () => {
    expect(await remindersOf(33)).toHaveLength(1);
    for (const message of [MESSAGE, 'もう一度']) {
      const after = await sato.done(item(33), 'remind', { cycle: CYCLE, message });
      expect((await entry(people, 33, after)).reminded).toMatchObject({ message: MESSAGE });
    }
    expect(await remindersOf(33)).toHaveLength(2);
  });

  it('goes out for a whole selection at once, each with its own result, and once however often it is sent', async () => {
    const list = [
      { item: item(2), matter: MATTER },
      { item: item(17), cycle: CYCLE },
      { item: item(21), cycle: CYCLE, message: MESSAGE },
      { item: item(99), cycle: CYCLE },
    ];
    const first = await bulk(sato, list, 'thursday');
    expect(first.status).toBe(200);
    expect(
      first.body.results.map((each: Json) => [each.item, each.matter, each.problem?.code ?? each.outcome]),
    ).toEqual([
      [item(2), MATTER, 'matter-not-in-progress'],
      [item(17), MATTER, 'done'],
      [item(21), MATTER, 'done'],
      [item(99), MATTER, 'item-unknown'],
    ]);
    expect(first.body).toMatchObject({ done: 2, refused: 2 });
    const head = await world.installation.store.head();
    expect((await bulk(sato, list, 'thursday')).body).toEqual(first.body);
    expect((await bulk(sato, list)).body).toMatchObject({ done: 2, refused: 2 });
    expect(await world.installation.store.head()).toBe(head);
  });

  it('refuses a list that nobody can have meant', async () => {
    const empty = await bulk(sato, []);
    expect([empty.status, empty.body.errors[0].pointer]).toEqual([400, '/reminders']);
    const twice = await bulk(sato, [
      { item: item(17), matter: MATTER },
      { item: item(17), cycle: CYCLE },
    ]);
    expect([twice.status, twice.body.errors[0].pointer]).toEqual([400, '/reminders/1']);
  });
});
