import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { LogUnavailable, OutcomeUnknown } from './append-errors';
import type { Batch } from './event-store';
import { appPoolConfig } from './postgres.pool';
import { PostgresEventStore } from './postgres.event-store';
import { anEvent, asAdministrator, createTestDatabase, eventually, someEvents, type TestDatabase } from './testing';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('a lost connection', () => {
  let pool: Pool;
  let store: PostgresEventStore;
  beforeEach(() => {
    pool = new Pool(appPoolConfig(database.url, { application_name: 'fragile' }));
    store = new PostgresEventStore(pool, { pollMs: 20 });
  });
  afterEach(async () => {
    await store.close();
    await pool.end();
  });

  const kill = async (): Promise<number> => {
    const sql = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'fragile'`;
    return (await database.ownerPool.query(sql)).rowCount ?? 0;
  };

  it('in the middle of an append leaves the outcome unknown; the same ids settle it', async () => {
    const locker = await database.ownerPool.connect();
    await locker.query('begin');
    await locker.query('select pg_advisory_xact_lock(7106938, 1)');
    const events = someEvents(2);
    const first = store.append('item-lost.1', -1, events);
    const failed = first.catch((error: unknown) => error);
    await eventually('the append waits', async () => {
      const sql = `select from pg_stat_activity where application_name = 'fragile' and wait_event = 'advisory'`;
      return (await database.ownerPool.query(sql)).rowCount === 1;
    });
    await kill();
    expect(await failed).toBeInstanceOf(OutcomeUnknown);
    await locker.query('rollback');
    locker.release();
    expect(await store.append('item-lost.1', -1, events)).toMatchObject({ outcome: 'appended', revision: 1 });
    expect(await store.append('item-lost.1', -1, events)).toMatchObject({ outcome: 'repeated', revision: 1 });
  });

  it('to a silent server ends after the timeout, and the next append works', async () => {
    const impatient = new PostgresEventStore(pool, { timeoutMs: 200 });
    const locker = await database.ownerPool.connect();
    await locker.query('begin');
    await locker.query('select pg_advisory_xact_lock(7106938, 1)');
    await expect(impatient.append('item-lost.2', -1, someEvents(1))).rejects.toThrow(OutcomeUnknown);
    await locker.query('rollback');
    locker.release();
    await eventually('the connection that timed out is gone', async () => {
      const sql = `select from pg_locks where locktype = 'advisory' and objid = 1`;
      return (await database.ownerPool.query(sql)).rowCount === 0;
    });
    expect((await impatient.append('item-lost.3', -1, someEvents(1))).outcome).toBe('appended');
  });

  it('while nobody uses it goes by unnoticed', async () => {
    await store.append('item-lost.4', -1, someEvents(1));
    expect(await kill()).toBeGreaterThan(0);
    await eventually('the pool noticed', () => pool.totalCount === 0);
    expect((await store.append('item-lost.4', 0, someEvents(1))).outcome).toBe('appended');
  });

  it('before anything was sent stores nothing, and says so', async () => {
    const nowhere = new Pool({ ...appPoolConfig('postgresql://nobody@127.0.0.1:1/none') });
    await expect(new PostgresEventStore(nowhere).append('item-1', -1, someEvents(1))).rejects.toThrow(LogUnavailable);
    await nowhere.end();
  });

  it("in the same breath with the server's welcome fails who asked for it, and not the process", async () => {
    const server = createServer((socket) => socket.once('data', () => socket.end(WELCOME_AND_FAREWELL)));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const ending = new Pool(appPoolConfig(`postgresql://ayumi@127.0.0.1:${port}/ending`));
    await expect(new PostgresEventStore(ending).append('item-1', -1, someEvents(1))).rejects.toThrow(OutcomeUnknown);
    await ending.end();
    server.close();
  });

  it('does not end a subscription, nor does a database that is away for a while', async () => {
    const name = new URL(database.url).pathname.slice(1);
    const stop = new AbortController();
    const seen: string[] = [];
    const batches: Batch[] = [];
    const reading = (async () => {
      const filter = { categories: ['away'] };
      for await (const batch of store.subscribe({ after: await store.head(), filter, signal: stop.signal })) {
        batches.push(batch);
        seen.push(...batch.events.map((event) => event.type));
      }
    })();
    await eventually('it has caught up', () => batches.length > 0);
    await kill();
    const other = new PostgresEventStore(database.appPool);
    await other.append('away-1', -1, [anEvent('AfterKill')]);
    await eventually('it goes on after its connection was killed', () => seen.includes('AfterKill'));

    await asAdministrator(`alter database ${name} with allow_connections false`);
    await eventually('all connections are gone', async () => (await kill()) === 0);
    await asAdministrator(`alter database ${name} with allow_connections true`);
    await other.append('away-1', 0, [anEvent('AfterOutage')]);
    await eventually('it goes on after the outage', () => seen.includes('AfterOutage'));
    await eventually('it listens again', async () => {
      const sql = `select from pg_stat_activity where application_name = 'fragile' and query = 'listen ayumi_log'`;
      return (await database.ownerPool.query(sql)).rowCount === 1;
    });
    stop.abort();
    await reading;
    expect(seen).toEqual(['AfterKill', 'AfterOutage']);
  });
});

/** AuthenticationOk, ReadyForQuery and a fatal ErrorResponse (PostgreSQL, "Message Formats") in one piece. */
const WELCOME_AND_FAREWELL = Buffer.concat([
  message('R', Buffer.from([0, 0, 0, 0])),
  message('Z', Buffer.from('I')),
  message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0')),
]);

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5, type);
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
}
