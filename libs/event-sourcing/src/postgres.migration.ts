import type { Pool, PoolClient } from 'pg';
import { appendBasedOn } from './postgres.append-based-on';
import { appendTogether } from './postgres.append-together';
import { inTransaction } from './postgres.connection';
import { ensureRole } from './postgres.role';
import { APP_ROLE, WORKER_ROLE } from './postgres.roles';
import { checkpointMigrations, logMigrations } from './postgres.schema';

/** Brings the schema `log` up to date. Needs a connection of the owner; running it again changes nothing. */
export const migrateEventLog = (pool: Pool): Promise<void> =>
  migrate(pool, 'log', [...logMigrations, appendTogether, appendBasedOn]);

/** Brings the schema `read` and its checkpoint table up to date; read models add their own tables to that schema. */
export const migrateCheckpoints = (pool: Pool): Promise<void> => migrate(pool, 'read', checkpointMigrations);

async function migrate(pool: Pool, schema: 'log' | 'read', steps: readonly string[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    // Two processes may start at once: the second waits here and then finds everything done.
    await client.query('select pg_advisory_xact_lock(7106938, 2)');
    for (const role of [APP_ROLE, WORKER_ROLE]) await ensureRole(client, role);
    await client.query(`
      create schema if not exists ${schema};
      create table if not exists ${schema}.migration (
        version integer primary key, applied_at timestamptz not null default clock_timestamp());`);
    const done = await versionOf(client, schema);
    if (done > steps.length) {
      throw new Error(
        `The schema "${schema}" is at version ${done}, this program knows ${steps.length}. Start a newer one.`,
      );
    }
    for (const [index, step] of steps.entries()) {
      if (index < done) continue;
      await client.query(step);
      await client.query(`insert into ${schema}.migration (version) values ($1)`, [index + 1]);
    }
  });
}

async function versionOf(client: PoolClient, schema: string): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    `select coalesce(max(version), 0) as version from ${schema}.migration`,
  );
  return rows[0]?.version ?? 0;
}
