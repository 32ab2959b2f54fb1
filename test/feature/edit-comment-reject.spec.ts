import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/* Item 16 (DX の推進, 情報政策課) has been submitted and waits for its chief; item 10's revision is under way. */
describe('While a matter is under way', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  }, 120_000);
  afterAll(() => world?.close());

  const ITEM = 'kodaira-r3.16';
  const MATTER = 'progress-2024-year-end';
  const matterOf = async (who: Visitor, item: string, matter: string): Promise<Json> =>
    (await who.read(`items/${item}`)).matters.find((each: Json) => each.matter === matter);

  it('an edit voids the approvals that saw the old text; history says so, and the old screen decides nothing', async () => {
    const clerk = await world.enter('mori');
    const chief = await world.enter('yoshida');
    const before = await matterOf(chief, ITEM, MATTER);
    const seen = { matter: MATTER, fingerprint: before.fingerprint };
    await chief.done(ITEM, 'comment', { ...seen, field: 'done', text: '人数を書いてください。' });
    await chief.done(ITEM, 'approve', seen);

    const { content } = before;
    const actuals = content.results.map(({ indicator, actual }: Json) => ({
      indicator,
      value: actual.text ?? String(actual.value),
    }));
    const edited = {
      cycle: '2024-year-end',
      rating: content.rating,
      done: `${content.done}受講者は延べ312人。`,
      actuals,
    };
    await clerk.done(ITEM, 'amend-progress', { ...edited, fingerprint: before.fingerprint });

    const stale = await chief.act(ITEM, 'approve', seen);
    expect([stale.status, stale.body.code]).toEqual([409, 'content-changed']);
    const after = await matterOf(chief, ITEM, MATTER);
    expect(after).toMatchObject({
      round: 2,
      status: 'in-progress',
      comments: [{ comment: 'comment-1', resolved: false }],
    });
    expect(after.steps[0]).toMatchObject({ state: 'current', approvals: [] });
    const position = await clerk.done(ITEM, 'resolve-comment', { matter: MATTER, comment: 'comment-1' });

    const { events } = await chief.read(`history?item=${ITEM}&limit=4&after=${position}`);
    expect(events.map((each: Json) => each.summary)).toEqual([
      '情報政策課 担当 森　健太郎 が意見 comment-1 を解決済みにしました',
      expect.stringContaining('承認中に直しました(評価 A、それまでの承認 1件は無効)'),
      expect.stringContaining('𠮷田　圭介 が承認しました'),
      expect.stringContaining('取組実績に意見を付けました「人数を書いてください。」'),
    ]);
  });

  it('a deputy mayor may end a revision with a no; nobody below him may', async () => {
    const item = 'kodaira-r3.10';
    const matter = 'revision-1';
    const decide = async (login: string, command: string, more: Json = {}) => {
      const who = await world.enter(login);
      const { fingerprint } = await matterOf(who, item, matter);
      return who.act(item, command, { matter, fingerprint, ...more });
    };
    const below = await decide('tanaka', 'reject', { reason: '時期尚早' });
    expect([below.status, below.body.code]).toEqual([409, 'step-does-not-offer']);
    for (const login of ['tanaka', 'hasegawa', 'yamada', 'sasaki'])
      expect((await decide(login, 'approve')).status).toBe(200);
    const ended = await decide('okubo', 'reject', { reason: '実績が確定していないため。' });
    expect(ended.status).toBe(200);

    const auditor = await world.enter('takahashi');
    expect(await matterOf(auditor, item, matter)).toMatchObject({ status: 'rejected', statusWord: '却下' });
    const { indicators } = await auditor.read(`items/${item}`);
    expect(indicators[0].versions).toHaveLength(1);
    const inbox = await (await world.enter('tanaka')).read(`inbox?after=${ended.body.position}`);
    expect(inbox.done).toContainEqual(expect.objectContaining({ item, matter, status: 'rejected' }));
  });
});
