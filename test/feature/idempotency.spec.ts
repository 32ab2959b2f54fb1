import { randomUUID } from 'node:crypto';
import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/* A network that loses answers must not double an act, and a key must not hide another one. */
describe('Idempotency-Key', () => {
  const ITEM = 'kodaira-r3.07';
  let world: World;
  let clerk: Visitor;

  beforeAll(async () => {
    world = await openWorld();
    clerk = await world.enter('miyamoto');
  }, 120_000);
  afterAll(() => world?.close());

  const report = (done: string) => ({
    cycle: '2024-year-end',
    rating: 'A',
    done,
    actuals: [{ indicator: 'park-ppp', value: '公募の準備' }],
  });
  const submissions = async (): Promise<number> => {
    const { rows } = await world.database.ownerPool.query<{ count: number }>(
      `select count(*)::integer as count from log.event where stream = $1 and data->>'matter' = 'progress-2024-year-end'`,
      [`item-${ITEM}`],
    );
    return rows[0]!.count;
  };

  it('the same command sent five times at once, and once more later, has one effect and one answer', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => clerk.act(ITEM, 'submit-progress', report('指針案をまとめた。'), key)),
    );
    answers.push(await clerk.act(ITEM, 'submit-progress', report('指針案をまとめた。'), key));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    const receipts = answers.map(({ body }: { body: Json }) => `${body.revision}@${body.position}`);
    expect(new Set(receipts).size).toBe(1);
    expect(await submissions()).toBe(1);

    const other = await clerk.act(ITEM, 'submit-progress', report('別の内容。'), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    const elsewhere = await clerk.act('kodaira-r3.01', 'recall', { matter: 'progress-2024-year-end' }, key);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(await submissions()).toBe(1);
  });

  it('the key is the actor’s own: another person with the same key is another command', async () => {
    const key = { 'idempotency-key': 'monday-1' };
    await clerk.act(ITEM, 'recall', { matter: 'progress-2024-year-end' }, key);
    const chief = await world.enter('kubota');
    const answer = await chief.act(ITEM, 'recall', { matter: 'progress-2024-year-end' }, key);
    expect(answer.body.code).toBe('matter-not-in-progress');
  });
});
