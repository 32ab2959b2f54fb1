import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/* Whatever is wrong gets a clear problem+json, and nothing is stored. */
const ITEM = 'kodaira-r3.33';
const report = {
  cycle: '2024-year-end',
  rating: 'A',
  done: '職制の見直しの論点を整理した。',
  actuals: [] as Json[],
};

describe('Bad input', () => {
  let world: World;
  let clerk: Visitor;

  beforeAll(async () => {
    world = await openWorld();
    clerk = await world.enter(await aClerkOf('shokuin'));
    const { indicators } = await clerk.read(`items/${ITEM}`);
    report.actuals = indicators.map((each: Json) => ({ indicator: each.indicator, value: '未測定' }));
  }, 120_000);
  afterAll(() => world?.close());

  async function aClerkOf(unit: string): Promise<string> {
    const { rows } = await world.database.ownerPool.query<{ login: string }>(
      `select account.data->>'login' as login from log.event post
         join log.event account on account.type = 'AccountOpened' and account.data->>'person' = post.data->>'person'
        where post.type = 'PersonAppointed' and post.data->>'post' = $1 limit 1`,
      [`${unit}/clerk`],
    );
    return rows[0]!.login;
  }
  const head = async () => (await world.installation.store.head()) as string;

  const cases: [string, () => Promise<{ status: number; body: Json; headers: Headers }>, number, string][] = [
    ['an unknown item', () => clerk.act('kodaira-r3.77', 'submit-progress', report), 404, 'item-unknown'],
    ['an item id that cannot be one', () => clerk.act('nonsense', 'submit-progress', report), 404, 'not-found'],
    [
      'an unknown cycle',
      () => clerk.act(ITEM, 'submit-progress', { ...report, cycle: '2030-year-end' }),
      404,
      'cycle-unknown',
    ],
    [
      'a closed cycle',
      () => clerk.act(ITEM, 'submit-progress', { ...report, cycle: '2023-year-end' }),
      409,
      'cycle-closed',
    ],
    ['an unknown rating', () => clerk.act(ITEM, 'submit-progress', { ...report, rating: 'Z' }), 400, 'rating-unknown'],
    ['an empty report', () => clerk.act(ITEM, 'submit-progress', { ...report, done: '　' }), 400, 'work-done-missing'],
    ['an actual left out', () => clerk.act(ITEM, 'submit-progress', { ...report, actuals: [] }), 400, 'actual-missing'],
    [
      'a number that is none',
      () =>
        clerk.act('kodaira-r3.30', 'submit-progress', { ...report, actuals: [{ indicator: 'x', value: '調整中' }] }),
      403,
      'not-your-item',
    ],
    [
      'money that is no number',
      () =>
        clerk.act(ITEM, 'submit-progress', {
          ...report,
          financialEffect: { kind: 'saving', basis: 'estimate', amountThousandYen: '######' },
        }),
      400,
      'not-a-figure',
    ],
    [
      'a text of 4,001 characters',
      () => clerk.act(ITEM, 'submit-progress', { ...report, done: '𠮷'.repeat(4001) }),
      400,
      'text-too-long',
    ],
    [
      'a field that does not exist',
      () => clerk.act(ITEM, 'submit-progress', { ...report, ratings: 'A' }),
      400,
      'invalid-body',
    ],
    [
      'a field of the wrong kind',
      () => clerk.act(ITEM, 'submit-progress', { ...report, done: 7 }),
      400,
      'invalid-body',
    ],
    [
      'an envelope in the body',
      () => clerk.act(ITEM, 'submit-progress', { ...report, envelope: {} }),
      400,
      'invalid-body',
    ],
    [
      'a character that nothing can keep',
      () => clerk.act(ITEM, 'submit-progress', { ...report, done: 'a\u0000b' }),
      400,
      'invalid-body',
    ],
    [
      'half a surrogate pair',
      () => clerk.act(ITEM, 'submit-progress', { ...report, done: 'a\ud800b' }),
      400,
      'invalid-body',
    ],
    ['a body that is a list', () => clerk.send('POST', `items/${ITEM}/submit-progress`, []), 400, 'invalid-body'],
    ['no body', () => clerk.send('POST', `items/${ITEM}/submit-progress`, ''), 400, 'malformed'],
    ['malformed JSON', () => clerk.send('POST', `items/${ITEM}/submit-progress`, '{"cycle":'), 400, 'malformed'],
    [
      'a body that is not JSON',
      () =>
        clerk.send('POST', `items/${ITEM}/submit-progress`, 'cycle=1', {
          'content-type': 'application/x-www-form-urlencoded',
        }),
      415,
      'not-json',
    ],
    [
      'an oversized body',
      () => clerk.send('POST', `items/${ITEM}/submit-progress`, JSON.stringify({ done: 'x'.repeat(1_100_000) })),
      413,
      'too-large',
    ],
    ['an unknown matter', () => clerk.act(ITEM, 'recall', { matter: 'progress-1999-year-end' }), 404, 'matter-unknown'],
    ['a command that does not exist', () => clerk.act(ITEM, 'explode', {}), 404, 'not-found'],
    ['a position that is none', () => clerk.get('inbox?after=yesterday'), 400, 'bad-position'],
    ['a position that never comes', () => clerk.get('inbox?after=999999999'), 503, 'not-projected-yet'],
    ['a day that is none', () => clerk.get(`items/${ITEM}?asOf=2025-02-30`), 400, 'bad-instant'],
    ['an unknown plan', () => clerk.get('board?plan=kodaira-r9'), 404, 'plan-unknown'],
    ['a year outside the plan', () => clerk.get('annual-review?plan=kodaira-r3&year=2030'), 400, 'year-not-in-plan'],
    [
      'a stale revision',
      () => clerk.act(ITEM, 'submit-progress', report, { 'if-match': '"0"' }),
      409,
      'revision-moved',
    ],
    ['nobody signed in', () => world.stranger().get('inbox'), 401, 'not-signed-in'],
    ['a wrong password', () => world.stranger().signIn('suzuki', 'guess'), 401, 'wrong-login'],
    ['an unknown login', () => world.stranger().signIn('nobody', 'guess'), 401, 'wrong-login'],
    [
      'a page of another site',
      () => clerk.act(ITEM, 'submit-progress', report, { origin: 'https://evil.example' }),
      403,
      'foreign-origin',
    ],
  ];

  it.each(cases)('%s', async (_, send, status, code) => {
    const before = await head();
    const answer = await send();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.body.detail).toMatch(/[ぁ-ん].*。$/);
    expect(answer.body.notice).toContain('デモ');
    expect(await head()).toBe(before);
  });
});
