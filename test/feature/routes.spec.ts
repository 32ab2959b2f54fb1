import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';

/* 経路: the planning office looks at the routes of the city, tries a change, and makes it. It is 22 May 2025. */
describe('The planning office looks after the routes', () => {
  let world: World;
  let planning: Visitor;
  beforeAll(async () => {
    world = await openWorld();
    planning = await world.enter('sato');
  }, 120_000);
  afterAll(() => world?.close());

  const step = (id: string, posts: string[], more: Json = {}): Json => ({
    id,
    title: id,
    kind: 'approve',
    posts,
    needs: 'all',
    ...more,
  });
  const chief = step('chief', ['lead/chief'], { dueDays: 2 });
  const finance = step('finance', ['zaisei/manager', 'zaisei/chief'], {
    kind: 'consult',
    needs: 'any',
    when: [{ amountAtLeast: 10_000 }],
  });
  const end = step('end', ['gyosei-keiei/manager'], { offers: ['return', 'deputise'] });
  const draft = (...steps: Json[]): Json => ({ title: '進捗報告', steps });
  const check = (who: Visitor, body: unknown) => who.send('POST', 'routes/progress/check', body);
  const publish = (who: Visitor, body: unknown, route = 'progress') =>
    who.send('POST', `routes/${route}/publish-route`, body);
  const versions = async (): Promise<Json[]> =>
    (await planning.read('routes/progress')).versions.map(({ version, from, until, state }: Json) => ({
      version,
      from,
      until,
      state,
    }));

  it('sees every route with its posts, who holds them now, and since when it counts', async () => {
    const routes = (await planning.read('routes')) as Json[];
    expect(routes.map(({ route, title }) => [route, title])).toEqual([
      ['progress', '進捗報告'],
      ['revision', '目標改定'],
      ['review', '年次報告'],
    ]);
    const [version] = routes[1]!.versions;
    expect(version).toMatchObject({ version: 1, until: null, state: 'in-force' });
    const of = (id: string) => version.steps.find((each: Json) => each.id === id);
    expect(of('chief')).toMatchObject({
      kind: 'approve',
      posts: [{ address: 'lead/chief', title: null, holders: [] }],
      dueDays: 2,
      offers: null,
      when: [],
    });
    expect(of('finance')).toMatchObject({
      kind: 'consult',
      posts: [{ address: 'zaisei/manager', title: '財政課長', holders: ['長谷川　聡'] }],
      when: [{ flag: 'touches-money' }],
    });
    expect(of('deputy-mayors')).toMatchObject({
      needs: 'all',
      vacancyExcused: true,
      offers: ['return', 'reject', 'pull-up', 'deputise'],
    });
  });

  it('tries a draft before it publishes it: everything that is wrong, and nothing is stored', async () => {
    const head = await world.installation.store.head();
    expect((await check(planning, draft(chief, finance, end))).body.problems).toEqual([]);
    const { status, body } = await check(planning, draft(step('a', ['lead/deputy-chief'], { needs: '2' }), finance));
    expect(status).toBe(200);
    expect(body.problems.map(({ problem, step: at, detail }: Json) => [problem, at, detail])).toEqual([
      ['ends-with-consult', 'finance', expect.stringContaining('合議で終わることがあります')],
      ['count-wrong', 'a', '段階「a」: 必要な承認の数が職の数に合いません(2 / 1)'],
      ['lead-post-missing', 'a', expect.stringContaining('lead/deputy-chief: seisaku, gyosei-keiei, ')],
    ]);
    expect(await world.installation.store.head()).toBe(head);
  });

  it('is refused an unsound one, and told all of it in the words of users', async () => {
    const unsound = draft(
      step('a', ['gyosei-keiei/president'], { offers: ['wave'] }),
      step('a', ['lead/chief'], { when: [{}] }),
      step('b', ['lead/chief'], { when: [{ chapter: 1, flag: 'important' }] }),
    );
    const { status, body } = await publish(planning, { ...unsound, from: '2025-06-01' });
    expect([status, body.code]).toEqual([409, 'route-unsound']);
    expect(body.facts.problems.map(({ problem, about }: Json) => [problem, about])).toEqual([
      ['step-twice', null],
      ['verb-unknown', 'wave'],
      ['post-missing', 'gyosei-keiei/president'],
      ['no-condition', '{}'],
      ['no-condition', '{"chapter":1,"flag":"important"}'],
    ]);
    expect(body.detail).toContain(
      '段階「a」: 職「gyosei-keiei/president」がありません、段階「a」: 条件「{}」は使えません',
    );
  });

  it.each<[string, Json, string]>([
    ['a word outside the vocabulary', step('a', ['lead/chief'], { when: [{ weather: 'rain' }] }), 'when/0/weather'],
    ['an unknown flag', step('a', ['lead/chief'], { when: [{ flag: 'urgent' }] }), 'when/0/flag'],
    ['an amount of nothing', step('a', ['lead/chief'], { when: [{ amountAtLeast: 0 }] }), 'when/0/amountAtLeast'],
    ['text for a condition', step('a', ['lead/chief'], { when: ['touches-money'] }), 'when/0'],
    ['an unknown kind of step', step('a', ['lead/chief'], { kind: 'wave' }), 'kind'],
    ['a number of posts that is none', step('a', ['lead/chief'], { needs: 'most' }), 'needs'],
    ['an id that is no id', step('係長', ['lead/chief']), 'id'],
    ['a field that no step has', step('a', ['lead/chief'], { dueDay: 3 }), 'dueDay'],
  ])('is told where %s stands', async (_what, wrong, where) => {
    const { status, body } = await publish(planning, { ...draft(chief, wrong), from: '2025-06-01' });
    expect([status, body.code, body.errors[0].pointer]).toEqual([400, 'invalid-body', `/steps/1/${where}`]);
    expect((await check(planning, draft(chief, wrong))).status).toBe(400);
  });

  it('is told that a day is none, and that no auditor stands on a route', async () => {
    const never = await publish(planning, { ...draft(chief, end), from: '2025-06-31' });
    expect([never.status, never.body.errors]).toEqual([
      400,
      [{ pointer: '/from', detail: '暦にない日です。日付をお確かめください。' }],
    ]);
    const { body } = await check(planning, draft(chief, step('x', ['kansa/auditor']), end));
    expect(body.problems).toEqual([expect.objectContaining({ problem: 'post-missing', about: 'kansa/auditor' })]);
  });

  it('is the only one that publishes', async () => {
    for (const login of ['tanaka', 'suzuki', 'takahashi', 'kanri', 'okubo', 'hasegawa']) {
      const { status, body } = await publish(await world.enter(login), { ...draft(chief, end), from: '2025-06-01' });
      expect([login, status, body.code]).toEqual([login, 403, 'not-allowed']);
    }
    expect((await publish(world.stranger(), { ...draft(chief, end), from: '2025-06-01' })).status).toBe(401);
    expect((await world.stranger().get('routes')).status).toBe(401);
    expect(await versions()).toHaveLength(1);
  });

  it('publishes a version for a later day, one for today, and none for yesterday', async () => {
    const first = (await versions())[0]!;
    expect((await publish(planning, { ...draft(chief, finance, end), from: '2025-06-01' })).status).toBe(200);
    expect(await versions()).toEqual([
      { version: 2, from: '2025-06-01', until: null, state: 'ahead' },
      { version: 1, from: first.from, until: '2025-05-31', state: 'in-force' },
    ]);

    expect((await publish(planning, { ...draft(chief, end), from: '2025-05-22' })).status).toBe(200);
    expect(await versions()).toEqual([
      { version: 3, from: '2025-05-22', until: '2025-05-31', state: 'in-force' },
      { version: 2, from: '2025-06-01', until: null, state: 'ahead' },
      { version: 1, from: first.from, until: '2025-05-21', state: 'over' },
    ]);

    const late = await publish(planning, { ...draft(chief), from: '2025-05-21' });
    expect([late.status, late.body.code]).toEqual([409, 'route-in-the-past']);
    expect(late.body.detail).toContain('2025-05-21');
    expect(await versions()).toHaveLength(3);
  });

  it('reads again what it published, word for word', async () => {
    const [, second] = (await planning.read('routes/progress')).versions;
    expect(second.steps).toMatchObject([
      { id: 'chief', dueDays: 2, offers: null },
      {
        id: 'finance',
        kind: 'consult',
        needs: 'any',
        when: [{ amountAtLeast: 10_000 }],
        posts: [
          { address: 'zaisei/manager', holders: ['長谷川　聡'] },
          { address: 'zaisei/chief', holders: ['前田　和也'] },
        ],
      },
      { id: 'end', offers: ['return', 'deputise'] },
    ]);
  });

  it('changes nothing by publishing what is in force, and replaces what was to begin on the same day', async () => {
    const before = await versions();
    const again = await publish(planning, { ...draft(chief, end), from: '2025-05-22' });
    expect(again.status).toBe(200);
    expect(await versions()).toEqual(before);

    expect((await publish(planning, { ...draft(chief, end), from: '2025-06-01' })).status).toBe(200);
    expect((await versions()).slice(0, 3)).toEqual([
      { version: 4, from: '2025-06-01', until: null, state: 'ahead' },
      { version: 3, from: '2025-05-22', until: '2025-05-31', state: 'in-force' },
      { version: 2, from: '2025-06-01', until: null, state: 'replaced' },
    ]);
  });

  it('finds no route of another name, neither to read nor to publish', async () => {
    const unknown = await planning.get('routes/annual-leave');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'route-unknown']);
    expect((await publish(planning, { ...draft(chief), from: '2025-06-01' }, 'annual-leave')).status).toBe(404);
    expect((await planning.send('POST', 'routes/annual-leave/check', draft(chief))).status).toBe(404);
  });

  it('is told in 400 of a body with holes, never in 500', async () => {
    const bodies = [
      { ...draft(chief, null as unknown as Json), from: '2025-06-01' },
      { ...draft({ ...chief, when: [null] }), from: '2025-06-01' },
      { ...draft(chief, end), from: 'today' },
      { title: '進捗報告', from: '2025-06-01' },
    ];
    const told = await Promise.all(bodies.map(async (body) => (await publish(planning, body)).body.code));
    expect(told).toEqual(bodies.map(() => 'invalid-body'));
  });
});
