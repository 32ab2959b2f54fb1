import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/*
 * A newcomer's way through Ayumi, over HTTP alone. It is 22 May 2025 in the demonstration. Item 7 (公園整備、管理運営に
 * おける事業手法の検討) of the parks section (公園緑地課) has not been reported for fiscal year 2024 yet.
 */
const ITEM = 'kodaira-r3.07';
const CYCLE = '2024-year-end';
const MATTER = `progress-${CYCLE}`;

describe('A year-end, from the first draft to the annual review', () => {
  let world: World;
  /** 担当, 係長, 課長, 部長 of the parks section; 担当 and 課長 of the planning office; the auditor. */
  let clerk: Visitor, chief: Visitor, manager: Visitor, director: Visitor;
  let planningClerk: Visitor, planningManager: Visitor, auditor: Visitor;

  beforeAll(async () => {
    world = await openWorld();
    const logins = ['miyamoto', 'kubota', 'imai', 'yokoyama', 'sato', 'yamada', 'takahashi'];
    [clerk, chief, manager, director, planningClerk, planningManager, auditor] = (await Promise.all(
      logins.map((login) => world.enter(login)),
    )) as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor, Visitor];
  }, 120_000);
  afterAll(() => world?.close());

  /** What somebody approves is what he has on his screen: the matter with its fingerprint. */
  const screen = async (who: Visitor, matter = MATTER): Promise<{ matter: string; fingerprint: string }> => {
    const { matters } = await who.read(`items/${ITEM}`);
    const { fingerprint } = matters.find((each: Json) => each.matter === matter);
    return { matter, fingerprint };
  };
  const action = async (who: Visitor, command: string): Promise<Json> => {
    const { actions } = await who.read(`items/${ITEM}`);
    return actions.find((each: Json) => each.command === command && (each.matter === MATTER || each.cycle === CYCLE));
  };
  const myTurn = async (who: Visitor, after = ''): Promise<Json[]> => {
    const { myTurn: turn } = await who.read(`inbox${after && `?after=${after}`}`);
    return turn.filter((each: Json) => each.item === ITEM);
  };

  const report = {
    cycle: CYCLE,
    rating: 'A',
    done: '公募設置等指針の案をまとめ、候補の1公園について庁内の協議を終えた。',
    difficulties: '雨水貯留施設の占用範囲の調整が残っている。',
    nextDirection: '令和7年度の上半期に事業者を公募する。',
    actuals: [{ indicator: 'park-ppp', value: '指針案の作成' }],
  };

  it('the clerk signs in and is told who she is, what day it is, and what waits for her', async () => {
    const session = await clerk.read('session');
    expect(session.posts).toEqual([expect.objectContaining({ title: '公園緑地課 担当' })]);
    expect(session.notice).toBe('デモ: 令和7年5月22日として動いています');
    expect(await myTurn(clerk)).toEqual([expect.objectContaining({ why: 'not-started', kind: 'progress' })]);
  });

  it('a late rating without its reason is refused, and nothing is stored', async () => {
    const before = await clerk.read(`items/${ITEM}`);
    const { status, body } = await clerk.act(ITEM, 'submit-progress', { ...report, rating: 'B' });
    expect([status, body.code]).toEqual([400, 'late-reason-missing']);
    expect(body.detail).toContain('遅れの理由を書いてください');
    expect((await clerk.read(`items/${ITEM}`)).revision).toBe(before.revision);
  });

  it('she submits; the chief has it in his inbox at once, and she cannot approve it herself', async () => {
    expect(await action(clerk, 'submit-progress')).toMatchObject({ allowed: true });
    const position = await clerk.done(ITEM, 'submit-progress', report);
    expect(await myTurn(chief, position)).toEqual([
      expect.objectContaining({ why: 'approve', matter: MATTER, round: 1 }),
    ]);
    expect(await action(clerk, 'approve')).toMatchObject({ allowed: false, refusal: 'not-your-turn' });
    const refused = await clerk.act(ITEM, 'approve', await screen(clerk));
    expect([refused.status, refused.body.code]).toEqual([409, 'not-your-turn']);
  });

  it('she sees a mistake, recalls it while the chief has not acted, and submits again', async () => {
    const seen = await screen(chief);
    await clerk.done(ITEM, 'recall', { matter: MATTER, reason: '数値の誤り' });
    await clerk.done(ITEM, 'submit-progress', { ...report, done: `${report.done}説明会を2回開いた。` });

    const stale = await chief.act(ITEM, 'approve', seen);
    expect([stale.status, stale.body.code]).toEqual([409, 'content-changed']);
    expect(stale.body.facts.changes).toEqual([
      { field: 'done', seen: report.done, now: `${report.done}説明会を2回開いた。` },
    ]);
  });

  it('the chief approves, the manager returns it with a reason, and the chief must look again', async () => {
    await chief.done(ITEM, 'approve', { ...(await screen(chief)), comment: '確認した。' });
    const withoutReason = await manager.act(ITEM, 'return', { ...(await screen(manager)), reason: ' ' });
    expect([withoutReason.status, withoutReason.body.code]).toEqual([400, 'reason-missing']);

    const position = await manager.done(ITEM, 'return', {
      ...(await screen(manager)),
      reason: '説明会の参加人数も書くこと。',
    });
    expect(await myTurn(clerk, position)).toEqual([
      expect.objectContaining({
        why: 'returned',
        returned: expect.objectContaining({ reason: '説明会の参加人数も書くこと。' }),
      }),
    ]);
    await clerk.done(ITEM, 'submit-progress', { ...report, done: `${report.done}説明会を2回開き、46人が参加した。` });
    const { matters } = await chief.read(`items/${ITEM}`);
    const matter = matters.find((each: Json) => each.matter === MATTER);
    expect([matter.round, matter.steps[0].state, matter.steps[0].approvals]).toEqual([3, 'current', []]);
  });

  it('approved up the chain, the last approval settles it', async () => {
    for (const who of [chief, manager, director]) await who.done(ITEM, 'approve', await screen(who));
    const tooLate = await clerk.act(ITEM, 'recall', { matter: MATTER });
    expect([tooLate.status, tooLate.body.code]).toEqual([409, 'next-has-acted']);

    await planningClerk.done(ITEM, 'approve', { ...(await screen(planningClerk)), comment: '人数を確認した。' });
    const position = await planningManager.done(ITEM, 'approve', {
      ...(await screen(planningManager)),
      rating: 'S',
      comment: '計画より早く庁内の協議を終えたため。',
    });
    const { items } = await planningManager.read(`board?plan=kodaira-r3&cycle=${CYCLE}&after=${position}`);
    expect(items.find((each: Json) => each.item === ITEM)).toMatchObject({
      status: 'settled',
      rating: 'S',
      ratings: [
        { step: 'submission', rating: 'A' },
        { step: 'planning-manager', rating: 'S' },
      ],
      results: [expect.objectContaining({ actual: expect.objectContaining({ text: '指針案の作成' }) })],
    });
  });

  it('the annual review counts it, with what each stage said and who approved when', async () => {
    const review = await planningManager.read('annual-review?plan=kodaira-r3&year=2024');
    expect(review.counts).toMatchObject({ items: 33, settled: 10, unsettled: 23 });
    const { report: settled } = review.items.find((each: Json) => each.item === ITEM);
    expect(settled.rating).toBe('S');
    expect(settled.done).toBe(`${report.done}説明会を2回開き、46人が参加した。`);
    expect(settled.approvals.map((each: Json) => each.postTitle)).toEqual([
      '公園緑地課 公園計画係長',
      '公園緑地課長',
      '環境部長',
      '行政経営課 担当',
      '行政経営課長',
    ]);
  });

  it('the auditor reads every step of it, and may take none', async () => {
    const { events } = await auditor.read(`history?item=${ITEM}&matter=${MATTER}&order=oldest`);
    expect(events.map((each: Json) => each.type)).toEqual([
      'ProgressSubmitted',
      'MatterRecalled',
      'ProgressSubmitted',
      'StepApproved',
      'MatterReturned',
      'ProgressSubmitted',
      'StepApproved',
      'StepApproved',
      'StepApproved',
      'StepApproved',
      'StepApproved',
      'MatterSettled',
    ]);
    expect(events[4]).toMatchObject({
      actorName: '今井　哲也',
      postTitle: '公園緑地課長',
      reason: '説明会の参加人数も書くこと。',
    });
    const { actions } = await auditor.read(`items/${ITEM}`);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((each: Json) => each.allowed)).toEqual([]);
    expect((await auditor.act(ITEM, 'submit-progress', report)).status).toBe(403);
  });
});
