import { awaitPosition } from '@ayumi/event-sourcing/runtime';
import { eventually } from '@ayumi/event-sourcing/testing';
import { openInstallation, type Installation } from '@ayumi/installation';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/src/create-api';
import { LiveConnections } from '../../apps/api/src/live/live-connections';
import { LiveFeed } from '../../apps/api/src/live/live-feed';
import { EventStream } from '../event-stream';
import { Visitor, type Json } from '../visitor';
import { openWorld, type World } from '../world';

/* Item 10 waits for 田中, director of 市民部. A second API, on connections of its own, stands for another process. */
describe('変化の知らせ', () => {
  let world: World;
  let director: Visitor, clerk: Visitor;
  let installation: Installation;
  let other: NestFastifyApplication;
  const ITEM = 'kodaira-r3.10';
  const MATTER = 'progress-2024-year-end';
  const streams: EventStream[] = [];

  beforeAll(async () => {
    world = await openWorld();
    director = await world.enter('tanaka');
    clerk = await world.enter('suzuki');
    installation = await openInstallation(world.database.url);
    other = await createApi(installation);
    await other.listen(0, '127.0.0.1');
  }, 120_000);
  afterAll(async () => {
    await other?.close();
    await installation?.close();
    await world?.close();
  });
  afterEach(async () => {
    streams.splice(0).forEach((stream) => stream.hangUp());
    await eventually(
      'nobody listens any more',
      () => other.get(LiveConnections).count + other.get(LiveFeed).listening === 0,
    );
  });

  const listen = async (who: Visitor, lastEventId?: string) => {
    const stream = await EventStream.open(who, lastEventId);
    streams.push(stream);
    if (stream.response.status === 200) await stream.until(() => stream.retry);
    return stream;
  };
  const begun = async (who: Visitor) => {
    const stream = await listen(who);
    await stream.until(() => stream.events.some(({ event }) => event === 'begin'));
    return stream;
  };
  const remark = async (item = ITEM, who = clerk) => {
    const { matters } = await who.read(`items/${item}`);
    const { fingerprint } = matters.find((each: Json) => each.matter === MATTER);
    return who.done(item, 'comment', { matter: MATTER, fingerprint, field: 'done', text: '確かめています。' });
  };
  const elsewhere = async (login: string) => {
    const visitor = new Visitor(await other.getUrl());
    await visitor.signIn(login);
    return visitor;
  };

  it('tells of another’s approval, that it was and not what, once a reload shows it', async () => {
    const stream = await begun(clerk);
    const inbox = async () =>
      (await director.read('inbox')).myTurn.some(({ item, matter }: Json) => item === ITEM && matter === MATTER);
    expect(await inbox()).toBe(true);
    const { matters } = await director.read(`items/${ITEM}`);
    const { fingerprint } = matters.find((each: Json) => each.matter === MATTER);
    const position = await director.done(ITEM, 'approve', { matter: MATTER, fingerprint });
    const { id, data } = await stream.heard(ITEM, position);
    const { revision } = await clerk.read(`items/${ITEM}`);
    expect([id, data]).toEqual([position, { item: ITEM, revision, position }]);
    expect(await inbox()).toBe(false);
  });

  it('waits until inbox and board show it', async () => {
    const stream = await begun(clerk);
    const { ownerPool, appPool } = world.database;
    const holding = await ownerPool.connect();
    try {
      await holding.query('begin');
      await holding.query(`select from read.checkpoint where name = 'current' for update`);
      const position = await remark();
      expect(await awaitPosition(appPool, 'history', position as never, { timeoutMs: 10_000 })).toBe(true);
      expect(stream.events.filter(({ event }) => event === 'item')).toEqual([]);
      await holding.query('commit');
      await stream.heard(ITEM, position);
    } finally {
      holding.release(true);
    }
  });

  it('tells after a cut what was missed, each item once, and nothing twice', async () => {
    const witness = await begun(director);
    const before = await begun(clerk);
    const first = await remark();
    await before.heard(ITEM, first);
    before.hangUp();
    await remark();
    const second = await remark();
    const planning = await world.enter('yamada');
    const third = await remark('kodaira-r3.16', planning);
    // What a third has heard was told, so whoever was away missed it.
    await witness.heard('kodaira-r3.16', third);

    const after = await listen(clerk, before.lastId);
    await after.heard('kodaira-r3.16', third);
    const last = await remark();
    await after.heard(ITEM, last);
    expect(after.events.map(({ event, id }) => [event, id])).toEqual([
      ['item', second],
      ['item', third],
      ['item', last],
    ]);
  });

  it('says to begin anew where too much was missed, or the place is not one of ours', async () => {
    for (const last of ['1', '99999999999', '99999999999999999999', '1/2', 'yesterday']) {
      const stream = await listen(clerk, last);
      await stream.until(() => stream.events.length > 0);
      expect(stream.events.map(({ event }) => event)).toEqual(['reset']);
      const position = await remark();
      await stream.heard(ITEM, position);
    }
  });

  it('comes from whichever process wrote, and is not collected on the way', async () => {
    const stream = await begun(await elsewhere('suzuki'));
    expect(Object.fromEntries(stream.response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    await stream.heard(ITEM, await remark());
    await other.get(LiveConnections).beat();
    await stream.until(() => stream.comments > 0);
  });

  it('comes also where the database’s notifications are lost', async () => {
    const stream = await begun(clerk);
    await world.database.ownerPool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen %'`,
    );
    const position = await remark();
    expect((await stream.heard(ITEM, position)).id).toBe(position);
  });

  it('is for those who are signed in, and ends when they sign out: this session’s, no other', async () => {
    expect((await world.stranger().get('live')).body.code).toBe('not-signed-in');
    expect((await clerk.send('HEAD', 'live')).status).toBe(200);
    const [here, there] = [await world.enter('suzuki'), await world.enter('suzuki')];
    const [mine, theirs] = [await begun(here), await begun(there)];
    await here.send('DELETE', 'session');
    await mine.until(() => mine.events.some(({ event }) => event === 'signed-out'));
    await eventually('the server hangs up', () => mine.ended);
    await theirs.heard(ITEM, await remark());
    // Not by a heartbeat, which everybody would have felt.
    expect([theirs.ended, theirs.comments]).toEqual([false, 0]);
  });

  it('ends at the next heartbeat where the session ended in another process', async () => {
    const visitor = await elsewhere('suzuki');
    const stream = await begun(visitor);
    await world.database.ownerPool.query(`update office.session set expires_at = now() where login = 'suzuki'`);
    await other.get(LiveConnections).beat();
    await eventually('the server hangs up', () => stream.ended);
    expect(stream.events.at(-1)!.event).toBe('signed-out');
    await clerk.signIn('suzuki');
  });

  it('has eight connections for a person, and room again when one is gone', async () => {
    const visitor = await elsewhere('suzuki');
    const eight = await Promise.all(Array.from({ length: 8 }, () => begun(visitor)));
    const ninth = await visitor.get('live');
    expect([ninth.status, ninth.body.code]).toEqual([429, 'too-many-connections']);
    await begun(await elsewhere('tanaka'));
    eight[0]!.hangUp();
    await eventually('eight are open', () => other.get(LiveConnections).count === 8);
    await begun(visitor);
  });

  it('leaves nothing behind: an API with open streams closes at once', async () => {
    const third = await createApi(installation);
    await third.listen(0, '127.0.0.1');
    const visitor = new Visitor(await third.getUrl());
    await visitor.signIn('suzuki');
    const stream = await begun(visitor);
    await third.close();
    await eventually('the stream ends', () => stream.ended);
    expect(third.get(LiveConnections).count).toBe(0);
  });
});
