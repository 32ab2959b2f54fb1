import { LogUnavailable } from '@ayumi/event-sourcing/runtime';
import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';
import { MATTER, openStage, type Stage } from './three-hundred-items';

/* まとめて承認: one click on three hundred reports must not be one judgement on three hundred reports. */
describe('Bulk approval', () => {
  let world: World;
  let stage: Stage;
  let manager: Visitor;
  let approvals: Json[];

  /** 292 wait for the manager as he read them, 5 were edited since, 2 wait for the chief, 1 he submitted himself. */
  beforeAll(async () => {
    world = await openWorld();
    stage = await openStage(world.installation, 300);
    const all = stage.items;
    const [stale, chiefs, own] = [all.slice(10, 15), all.slice(100, 102), all.slice(200, 201)];
    const others = all.filter((item) => ![...chiefs, ...own].includes(item));
    await stage.appoint('nakamura', 'shuunou/clerk');
    await stage.report([...others, ...chiefs], '催告書を送った。');
    await stage.report(own, '催告書を送った。', 'nakamura');
    await stage.approve([...others, ...own], 'kato');
    manager = await world.enter('nakamura');
    const read = await Promise.all(all.map((item) => manager.read(`items/${item}`)));
    approvals = read.map(({ item, matters }) => ({ item, matter: MATTER, fingerprint: matters[0].fingerprint }));

    await stage.recall(stale, 'kato');
    await stage.recall(stale, 'suzuki');
    await stage.report(stale, '催告書を送り、電話もかけた。');
    await stage.approve(stale, 'kato');
  }, 120_000);
  afterAll(async () => {
    await stage?.close();
    await world?.close();
  });

  const bulk = (who: Visitor, list: readonly Json[], key?: string) =>
    who.send('POST', 'bulk-approvals', { approvals: list }, key ? { 'idempotency-key': key } : {});
  const refusals = (body: Json): string[] =>
    body.results.flatMap(({ item, problem }: Json) => (problem ? [`${item.slice(-3)} ${problem.code}`] : []));

  it('refuses everything to the auditor', async () => {
    const { status, body } = await bulk(await world.enter('takahashi'), approvals);
    expect([status, body.done, body.refused, body.position]).toEqual([200, 0, 300, null]);
    expect(new Set(body.results.map(({ problem }: Json) => problem.code))).toEqual(new Set(['not-your-turn']));
  });

  it('of three hundred, five stale and three forbidden: 292 done, 8 itemised; and again: nothing moves', async () => {
    const first = await bulk(manager, approvals, 'friday');
    expect([first.status, first.body.done, first.body.refused]).toEqual([200, 292, 8]);
    expect(first.body.results.map(({ item }: Json) => item)).toEqual(approvals.map(({ item }) => item));
    expect(refusals(first.body)).toEqual([
      ...['011', '012', '013', '014', '015'].map((no) => `${no} content-changed`),
      ...['101', '102'].map((no) => `${no} not-your-turn`),
      '201 maker-is-not-checker',
    ]);
    const stale = first.body.results[10].problem;
    expect(stale).toMatchObject({ status: 409, facts: { seen: approvals[10]!.fingerprint } });
    const single = await manager.act(approvals[10]!.item, 'approve', { ...approvals[10], item: undefined });
    const { notice: _, ...alone } = single.body;
    expect(stale).toEqual(alone);

    const head = await world.installation.store.head();
    expect(first.body.position).toBe(head);
    expect((await manager.read(`inbox?after=${first.body.position}`)).myTurn).toHaveLength(5);
    const again = await bulk(manager, approvals, 'friday');
    expect(again.body).toEqual(first.body);
    expect(await world.installation.store.head()).toBe(head);
  });

  it('writes one command an item, tied together by one correlation', async () => {
    const { rows } = await world.database.ownerPool.query<Json>(
      `select count(*)::int as events, count(distinct meta->>'commandId')::int as commands,
              count(distinct meta->>'correlation')::int as correlations
         from log.event where type = 'StepApproved' and stream like 'item-kodaira-b1.%' and meta->>'actor' = 'p047'`,
    );
    expect(rows[0]).toEqual({ events: 292, commands: 292, correlations: 1 });
  });

  it('the same key with another list: the same part answers the same, a new one is judged, a changed one is told', async () => {
    const [first] = (await bulk(manager, approvals, 'friday')).body.results;
    const fresh = await manager.read(`items/${approvals[10]!.item}`);
    const list = [
      approvals[0]!,
      { ...approvals[10], fingerprint: fresh.matters[0].fingerprint },
      { ...approvals[1], comment: '別の意見' },
      { item: 'kodaira-b1.999', matter: MATTER, fingerprint: '0'.repeat(64) },
    ];
    const { body } = await bulk(manager, list, 'friday');
    expect(body.results[0]).toEqual(first);
    expect(body.results[1]).toMatchObject({ outcome: 'done', problem: null });
    expect(body.results[2].problem).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(body.results[3].problem).toMatchObject({ status: 404, code: 'item-unknown' });
    expect([body.done, body.refused, body.position]).toEqual([2, 2, body.results[1].position]);
  });

  it('the maker is not the checker through the bulk door either', async () => {
    const { body } = await bulk(manager, [approvals[200]!]);
    expect(refusals(body)).toEqual(['201 maker-is-not-checker']);
  });

  it('a list that nobody can have meant is refused as a whole', async () => {
    const codes = async (list: unknown) => {
      const { status, body } = await manager.send('POST', 'bulk-approvals', { approvals: list });
      return [status, body.code, body.errors[0].pointer];
    };
    const many = Array.from({ length: 501 }, (_, n) => ({ ...approvals[0], matter: `progress-${n}` }));
    expect(await codes([])).toEqual([400, 'invalid-body', '/approvals']);
    expect(await codes(many)).toEqual([400, 'invalid-body', '/approvals']);
    expect(await codes([approvals[0], approvals[1], approvals[0]])).toEqual([400, 'invalid-body', '/approvals/2']);
    expect(await codes([approvals[0], { ...approvals[1], item: 'x' }])).toEqual([
      400,
      'invalid-body',
      '/approvals/1/item',
    ]);
    expect((await manager.send('POST', 'bulk-approvals', {})).status).toBe(400);
    expect((await bulk(world.stranger(), approvals)).status).toBe(401);
  });

  it('a part that the log could not be reached for says so, and the others keep their results', async () => {
    const items = stage.items.slice(11, 15);
    const read = await Promise.all(items.map((item) => manager.read(`items/${item}`)));
    const list = read.map(({ item, matters }) => ({ item, matter: MATTER, fingerprint: matters[0].fingerprint }));
    const during = await withoutLogFor(
      (stream) => stream.endsWith(items[1]!),
      () => bulk(manager, list, 'storm'),
    );
    expect([during.status, refusals(during.body)]).toEqual([200, ['013 unavailable']]);
    expect(during.body.results[1].problem.status).toBe(503);

    const after = await bulk(manager, list, 'storm');
    expect([after.body.done, after.body.refused]).toEqual([4, 0]);
    expect(after.body.results[0]).toEqual(during.body.results[0]);
  });

  it('a log that is away is not asked three hundred times: all are told, and the same request again does them', async () => {
    const director = await world.enter('tanaka');
    const waiting = approvals.filter((_, n) => n < 10 || (n > 14 && n < 100));
    let asked = 0;
    const during = await withoutLogFor(
      () => ++asked > 0,
      () => bulk(director, waiting, 'flood'),
    );
    expect(new Set(during.body.results.map(({ problem }: Json) => problem.code))).toEqual(new Set(['unavailable']));
    expect(asked).toBeLessThan(16);
    expect((await bulk(director, waiting, 'flood')).body).toMatchObject({ done: waiting.length, refused: 0 });
  });

  /** The real store, but for the appends to some streams. */
  async function withoutLogFor<T>(lost: (stream: string) => boolean, work: () => Promise<T>): Promise<T> {
    const { store } = world.installation;
    const append = store.append.bind(store);
    store.append = async (stream, ...rest) => {
      if (lost(stream)) throw new LogUnavailable('the cable was pulled');
      return append(stream, ...rest);
    };
    try {
      return await work();
    } finally {
      store.append = append;
    }
  }
});
