import { Pool } from 'pg';
import type { Batch } from './event-store';
import { migrateCheckpoints, migrateEventLog } from './postgres.migration';
import { appPoolConfig } from './postgres.pool';
import { ensureRole } from './postgres.role';
import { PostgresEventStore } from './postgres.event-store';
import {
  anEvent,
  asAdministrator,
  createTestDatabase,
  eventStoreContract,
  eventually,
  someEvents,
  type TestDatabase,
} from './testing';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

eventStoreContract('the store on PostgreSQL', () => new PostgresEventStore(database.appPool));

describe('the log on PostgreSQL', () => {
  const statements = [
    `update log.event set type = 'Nothing'`,
    `update log.event set type = 'Nothing' where false`,
    'delete from log.event',
    'truncate log.event',
  ];

  it.each(statements)('refuses its owner: %s', async (statement) => {
    await expect(database.ownerPool.query(statement)).rejects.toThrow('the log is append-only');
  });

  it('refuses its owner also as a replica, where ordinary triggers are off', async () => {
    const client = await database.ownerPool.connect();
    await client.query(`set session_replication_role = replica`);
    await expect(client.query('delete from log.event')).rejects.toThrow('the log is append-only');
    client.release(true);
  });

  it.each(statements)('gives the application no right to: %s', async (statement) => {
    await expect(database.appPool.query(statement)).rejects.toThrow('permission denied');
  });

  it('gives the application the right to read; it writes through log.append alone, which takes the lock', async () => {
    const { rows } = await database.ownerPool.query<{ privilege: string }>(
      `select privilege_type as privilege from information_schema.role_table_grants
        where table_schema = 'log' and grantee = 'ayumi_app' order by 1`,
    );
    expect(rows.map(({ privilege }) => privilege)).toEqual(['SELECT']);
    const past = `insert into log.event (stream, revision, id, type, data, meta)
      values ('item-1', 7, gen_random_uuid(), 'Smuggled', '{}', '{}')`;
    await expect(database.appPool.query(past)).rejects.toThrow('permission denied');
    await expect(database.appPool.query(`select setval('log.event_position_seq', 1)`)).rejects.toThrow('denied');
    await expect(database.appPool.query('alter table log.event disable trigger all')).rejects.toThrow('owner');
  });

  it('is migrated twice, and by two processes at once, as if it were once', async () => {
    await Promise.all([migrateEventLog(database.ownerPool), migrateEventLog(database.ownerPool)]);
    await Promise.all([migrateCheckpoints(database.ownerPool), migrateCheckpoints(database.ownerPool)]);
    const { rows } = await database.ownerPool.query(`select version from log.migration`);
    expect(rows).toEqual([{ version: 1 }, { version: 2 }, { version: 3 }, { version: 4 }, { version: 5 }]);
  });

  it('is not touched by an older program', async () => {
    await database.ownerPool.query('insert into log.migration (version) values (99)');
    await expect(migrateEventLog(database.ownerPool)).rejects.toThrow('"log" is at version 99, this program knows 5');
    await database.ownerPool.query('delete from log.migration where version = 99');
  });

  it('refuses appends in a transaction whose snapshot is old', async () => {
    const client = await database.appPool.connect();
    await client.query('begin isolation level repeatable read');
    await expect(client.query(`select * from log.append('[]')`)).rejects.toThrow('needs READ COMMITTED');
    client.release(true);
  });
});

describe('the role of the application', () => {
  const user = `ayumi_clerk_${process.pid}`;
  const role = `ayumi_role_${process.pid}`;
  afterEach(async () => {
    await asAdministrator(`drop owned by ${user}`);
    await asAdministrator(`drop role if exists ${role}`);
    await asAdministrator(`drop role if exists ${user}`);
  });

  const asUser = async (work: (pool: Pool) => Promise<void>): Promise<void> => {
    const url = new URL(database.url);
    [url.username, url.password] = [user, 'secret'];
    const pool = new Pool({ connectionString: url.href });
    try {
      await work(pool);
    } finally {
      await pool.end();
    }
  };
  const ensured = async (pool: Pool): Promise<void> => {
    const client = await pool.connect();
    await ensureRole(client, role).finally(() => client.release());
  };

  it('is made and taken by a user who may make roles', async () => {
    await asAdministrator(`create role ${user} login createrole password 'secret'`);
    await asUser(async (pool) => {
      await ensured(pool);
      await ensured(pool);
      const client = await pool.connect();
      await client.query(`set role ${role}`);
      const { rows } = await client.query('select current_user as "user"');
      client.release();
      expect(rows).toEqual([{ user: role }]);
    });
  });

  it('needs an administrator otherwise, who is told what to type', async () => {
    await asAdministrator(`create role ${user} login password 'secret'`);
    await asUser(async (pool) => {
      await expect(ensured(pool)).rejects.toThrow(
        `The database user "${user}" may not create the role ${role}: let an administrator run once: ` +
          `CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO "${user}";`,
      );
    });
  });
});

describe('the pool of the application', () => {
  it('takes the role also with a connection string that has options of its own', async () => {
    const pool = new Pool(appPoolConfig(`${database.url}?options=-c%20statement_timeout%3D4321`));
    const { rows } = await pool.query(`select current_user as "user", current_setting('statement_timeout') as timeout`);
    await pool.end();
    expect(rows).toEqual([{ user: 'ayumi_app', timeout: '4321ms' }]);
  });
});

describe('closing', () => {
  it('lets the pool end, even while a subscriber is still busy with a batch', async () => {
    const pool = new Pool(appPoolConfig(database.url, { application_name: 'closing' }));
    const store = new PostgresEventStore(pool);
    const subscription = store.subscribe({ after: null, signal: new AbortController().signal })[Symbol.asyncIterator]();
    expect((await subscription.next()).done).toBe(false);
    await store.close();
    await pool.end();
    await expect(store.append('item-closed', -1, someEvents(1))).rejects.toThrow('the store is closed');
    expect((await subscription.next()).done).toBe(true);
  });
});

describe('a notification', () => {
  it('wakes a subscription long before it would poll', async () => {
    const store = new PostgresEventStore(database.appPool, { pollMs: 60_000 });
    const stop = new AbortController();
    let last: Batch | null = null;
    const reading = (async () => {
      for await (const batch of store.subscribe({ after: await store.head(), signal: stop.signal })) last = batch;
    })();
    await eventually('it listens', async () => {
      const sql = `select from pg_stat_activity where query = 'listen ayumi_log' and datname = current_database()`;
      return (await database.ownerPool.query(sql)).rowCount === 1;
    });
    const result = await store.append('woken-1', -1, someEvents(1));
    await eventually('it was woken', () => last?.events.length === 1);
    expect(result).toMatchObject({ position: last!.checkpoint });
    stop.abort();
    await reading;
    await store.close();
  });

  it('costs only time where it is lost: the subscription polls', async () => {
    const store = new PostgresEventStore(database.appPool, { pollMs: 20 });
    const stop = new AbortController();
    const types: string[] = [];
    for await (const batch of store.subscribe({ after: await store.head(), signal: stop.signal })) {
      types.push(...batch.events.map((event) => event.type));
      if (types.length === 0) void unnotified();
      else stop.abort();
    }
    await store.close();
    expect(types).toEqual(['Unnotified']);
  });
});

/** As if its notification had been lost on the way. */
async function unnotified(): Promise<void> {
  const { id, meta } = anEvent();
  await database.ownerPool.query(
    `insert into log.event (stream, revision, id, type, data, meta) values ('quiet-1', 0, $1, 'Unnotified', '{}', $2)`,
    [id, meta],
  );
}
