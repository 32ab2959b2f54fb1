import { MATTER, openStage, type Stage } from '../feature/three-hundred-items';
import type { Answer, Visitor } from '../visitor';
import { openWorld, type World } from '../world';
import { AMOUNTS, progress, say } from './amounts';

const MATTERS = AMOUNTS.racedMatters;
const CLIENTS = 16;

/* Three clerks of 行政経営課 may act on 企画確認. However many of them press the button at once, one of them did it. */
describe('Many who approve the same step at once', () => {
  let world: World;
  let stage: Stage;
  let clerks: Visitor[];

  beforeAll(async () => {
    world = await openWorld();
    stage = await openStage(world.installation, MATTERS + 1);
    await stage.report(stage.items, '催告書を送った。');
    for (const who of ['kato', 'nakamura', 'tanaka'] as const) await stage.approve(stage.items, who);
    const logins = ['sato', 'nakajima', 'fujiwara'];
    clerks = await Promise.all(Array.from({ length: CLIENTS }, (_, n) => world.enter(logins[n % logins.length]!)));
  }, 1_200_000);
  afterAll(async () => {
    await stage?.close();
    await world?.close();
  });

  const seen = async (item: string) => ({
    matter: MATTER,
    fingerprint: (await clerks[0]!.read(`items/${item}`)).matters[0].fingerprint as string,
  });
  const approvalsOf = async (item: string): Promise<string[]> => {
    const events = await world.installation.store.readStream(`item-${item}`);
    return events.filter(({ type }) => type === 'StepApproved').map(({ data }) => (data as { step: string }).step);
  };
  const ALL_STEPS_ONCE = ['chief', 'manager', 'director', 'planning-clerk'];

  it(`${CLIENTS} clients on each of ${MATTERS} matters: one wins, ${CLIENTS - 1} are told what happened`, async () => {
    const outcomes: Answer[] = [];
    const tell = progress('raced, matters', MATTERS);
    for (const item of stage.items.slice(0, MATTERS)) {
      const body = await seen(item);
      const answers = await Promise.all(clerks.map((clerk) => clerk.act(item, 'approve', body)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(await approvalsOf(item)).toEqual(ALL_STEPS_ONCE);
      outcomes.push(...answers);
      tell(outcomes.length / CLIENTS);
    }
    const told = outcomes.filter(({ status }) => status !== 200).map(({ status, body }) => `${status} ${body.code}`);
    expect(told).toHaveLength(MATTERS * (CLIENTS - 1));
    expect(new Set(told)).toEqual(new Set(['409 not-your-turn']));
    say(`raced for the same step: ${MATTERS} matters, ${CLIENTS} clients, ${told.length} told that it was done`);
  }, 2_700_000);

  it(`one person, one key, ${CLIENTS} times at once: one effect, ${CLIENTS} equal answers`, async () => {
    const item = stage.items[MATTERS]!;
    const body = await seen(item);
    const key = { 'idempotency-key': 'pressed-again-and-again' };
    const answers = await Promise.all(clerks.map(() => clerks[0]!.act(item, 'approve', body, key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(CLIENTS).fill(200));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await approvalsOf(item)).toEqual(ALL_STEPS_ONCE);
  });
});
