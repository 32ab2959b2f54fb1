import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';
import { MATTER, openStage, type Stage } from './three-hundred-items';

/*
 * A matter finishes on the version that it started with: fifty reports of 収納課 are under way, at every step and
 * in every state that is not an end, when the planning office shortens their route. The fifty-first is drafted after.
 */
describe('A route that changes with fifty matters in flight', () => {
  const OLD = ['chief', 'manager', 'director', 'planning-clerk', 'planning-manager'];
  const NEW = ['chief', 'planning-manager'];
  let world: World;
  let stage: Stage;
  let planning: Visitor;
  let fifty: readonly string[];
  let late: string;
  let recalled: readonly string[];
  let returned: readonly string[];

  beforeAll(async () => {
    world = await openWorld();
    stage = await openStage(world.installation, 51);
    planning = await world.enter('yamada');
    fifty = stage.items.slice(0, 50);
    late = stage.items[50]!;
    recalled = fifty.slice(0, 5);
    returned = fifty.slice(5, 10);
    await stage.report(fifty, '催告書を送った。');
    await stage.approve(fifty.slice(5, 40), 'kato');
    await stage.approve(fifty.slice(10, 30), 'nakamura');
    await stage.approve(fifty.slice(20, 30), 'tanaka');
    await bulk('sato', fifty.slice(25, 30));
    await stage.recall(recalled, 'suzuki');
    const manager = await world.enter('nakamura');
    for (const item of returned)
      await manager.done(item, 'return', { ...(await seen(item)), reason: '件数を書いてください。' });
    await publish();
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    await world?.close();
  });

  const matterOf = async (item: string): Promise<Json> =>
    (await planning.read(`items/${item}`)).matters.find(({ matter }: Json) => matter === MATTER);
  const seen = async (item: string) => ({ matter: MATTER, fingerprint: (await matterOf(item)).fingerprint as string });
  /** Approves them all, by the rules; says how many it was let. */
  const bulk = async (login: string, items: readonly string[]): Promise<number> => {
    const approvals = await Promise.all(items.map(async (item) => ({ item, ...(await seen(item)) })));
    return (await (await world.enter(login)).send('POST', 'bulk-approvals', { approvals })).body.done as number;
  };
  /** From today on: 係長, then 行政経営課長. */
  const publish = async () => {
    const [version] = (await planning.read('routes/progress')).versions;
    const steps = version.steps
      .filter(({ id }: Json) => NEW.includes(id))
      .map(({ posts, assesses, ...step }: Json) => ({
        id: step.id,
        title: step.title,
        kind: step.kind,
        posts: posts.map(({ address }: Json) => address),
        needs: step.needs,
        assesses,
      }));
    const body = { title: '進捗報告', steps, from: '2025-05-22' };
    const { status } = await planning.send('POST', 'routes/progress/publish-route', body);
    expect(status).toBe(200);
  };
  const approvedAt = (matter: Json): string[] =>
    matter.steps.filter(({ approvals }: Json) => approvals.length > 0).map(({ step }: Json) => step);

  it('leaves each of the fifty where it was', async () => {
    const routes = await Promise.all(fifty.map(async (item) => (await matterOf(item)).route));
    expect(new Set(routes)).toEqual(new Set(['progress v1']));
    expect((await planning.read('routes/progress')).versions[0]).toMatchObject({ version: 2, state: 'in-force' });
  });

  it('lets the fifty-first go by the new version: two decide it', async () => {
    await stage.report([late], '催告書を送った。');
    expect(await matterOf(late)).toMatchObject({ route: 'progress v2', status: 'in-progress' });
    await stage.approve([late], 'kato');
    expect(await bulk('nakamura', [late])).toBe(0);
    expect(await bulk('yamada', [late])).toBe(1);
    const matter = await matterOf(late);
    expect([matter.status, matter.route, approvedAt(matter)]).toEqual(['settled', 'progress v2', NEW]);
  });

  it('keeps those that came back on the old version when they are submitted again', async () => {
    const back = [...recalled, ...returned];
    const before = await Promise.all(back.map(async (item) => (await matterOf(item)).status));
    expect(new Set(before)).toEqual(new Set(['recalled', 'returned']));
    await stage.report(back, '催告書を312件送った。');
    const after = await Promise.all(back.map(matterOf));
    expect(new Set(after.map(({ route, status, round }) => `${route} ${status} ${round}`))).toEqual(
      new Set(['progress v1 in-progress 2']),
    );
  });

  it('ends all fifty on the old one, by everybody who was to decide them', async () => {
    const done = [];
    for (const login of ['kato', 'nakamura', 'tanaka', 'sato']) done.push(await bulk(login, fifty));
    // The planning manager stands at the end of both routes: no step of the old one is skipped for him.
    done.push(await bulk('yamada', fifty));
    expect(done).toEqual([20, 30, 40, 45, 50]);
    const ended = await Promise.all(fifty.map(matterOf));
    expect(ended.map(({ status, route }) => `${status} ${route}`)).toEqual(fifty.map(() => 'settled progress v1'));
    expect(ended.map(approvedAt)).toEqual(fifty.map(() => OLD));
  });
});
