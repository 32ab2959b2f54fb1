import { createTestDatabase, type TestDatabase } from '@ayumi/event-sourcing/testing';
import { randomUUID as uuid } from 'node:crypto';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { completeInstallation, dataSourceOptions, migrate, openInstallation } from './installation';

describe('An installation', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await migrate(database.url);
  });
  afterAll(async () => {
    if (service) await database.ownerPool.query(`drop role ${service}`);
    await database?.drop();
  });

  let service: string | null = null;
  /** The address of a login that owns nothing and may only become the application's role. */
  async function asService(): Promise<string> {
    const { pathname } = new URL(database.url);
    service = `${pathname.slice(1)}_service`;
    await database.ownerPool.query(`create role ${service} login password 'of-the-service' in role ayumi_app`);
    const url = new URL(database.url);
    url.username = service;
    url.password = 'of-the-service';
    return url.href;
  }

  it('is migrated twice without harm, and its tables are what the entities say', async () => {
    await migrate(database.url);
    const owner = await new DataSource({ ...dataSourceOptions(), url: database.url }).initialize();
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    await owner.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('works as a role that can append to the log but neither change nor empty it, with a login that can do no more', async () => {
    const installation = await openInstallation(await asService());
    try {
      const [{ role }] = (await installation.rows.query<{ role: string }[]>('select current_user as role')) as [
        { role: string },
      ];
      expect(role).toBe('ayumi_app');
      const event = { id: uuid(), type: 'Noted', data: {}, meta: { actor: 'p001', at: '2025-05-22T01:00:00.000Z' } };
      await installation.store.append('note-1', -1, [event as never]);
      for (const attack of [
        'update log.event set type = type',
        'delete from log.event',
        'truncate log.event',
        'reset role; create table log.mine ()',
      ]) {
        await expect(installation.rows.query(attack)).rejects.toThrow(/permission denied/);
      }
    } finally {
      await installation.close();
    }
  });

  it('gives a process that only projects no way to sessions, passwords and drafts', async () => {
    const { rows: refused } = await database.ownerPool.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables
        where table_schema in ('office', 'desk') and has_table_privilege('ayumi_worker', table_schema || '.' || table_name, 'select')`,
    );
    expect(refused).toEqual([{ name: 'office.installation' }]);
    const installation = await openInstallation(database.url, { role: 'ayumi_worker' });
    try {
      await expect(installation.rows.query('select * from office.session')).rejects.toThrow('permission denied');
      await expect(installation.projecting.query('delete from log.event')).rejects.toThrow('permission denied');
      // Appends wait for the disk as the server is set up to; only what can be projected again does not.
      const source = `select source = 'client' as own from pg_settings where name = 'synchronous_commit'`;
      expect((await installation.projecting.query(source)).rows).toEqual([{ own: true }]);
      expect((await installation.pool.query(source)).rows).toEqual([{ own: false }]);
    } finally {
      await installation.close();
    }
  });

  it('outlives the last words of a connection that its rows have just been given', async () => {
    const installation = await openInstallation(database.url);
    try {
      const pool = (installation.rows.driver as PostgresDriver).master as Pool;
      const given = await new Promise((ended) =>
        pool.connect((_, client, giveBack) => {
          ended(client!.emit('error', new Error('terminating connection due to administrator command')));
          giveBack(true);
        }),
      );
      expect(given).toBe(true);
    } finally {
      await installation.close();
    }
  });

  it('keeps the first seed and the first clock, whoever completes it again', async () => {
    const first = await openInstallation(database.url);
    expect(first.seed).toBeNull();
    await completeInstallation(first.rows, 'demo', -47_000_000_000);
    await completeInstallation(first.rows, 'none', 0);
    await first.close();

    const second = await openInstallation(database.url);
    expect(second.seed).toBe('demo');
    const shiftMs = Date.parse(second.clock.now()) - Date.now();
    expect(Math.abs(shiftMs + 47_000_000_000)).toBeLessThan(60_000);
    await second.close();
  });
});
