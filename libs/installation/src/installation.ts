import {
  APP_ROLE,
  keepCalm,
  migrateCheckpoints,
  migrateEventLog,
  projectingPoolConfig,
  rolePoolConfig,
  WORKER_ROLE,
} from '@ayumi/event-sourcing/runtime';
import type { EventStore } from '@ayumi/event-sourcing';
import { Desk1764100000000, Draft } from '@ayumi/desk/runtime';
import {
  AccountSecret,
  Office1763800000000,
  Session,
  SignInCount,
  Throttle1764600000000,
} from '@ayumi/directory/runtime';
import { Evidence1764800000000 } from '@ayumi/evidence/runtime';
import { shiftedClock, systemClock, type Clock } from '@ayumi/kernel';
import { readModelEntities, readModelMigrations } from '@ayumi/plan/runtime';
import { Pool } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { openLog, type OpenedLog } from './event-log';
import { EventLog1764500000000 } from './event-log.migration';
import { InstallationRow } from './installation.entity';
import { Installation1763800000001 } from './installation.migration';
import { WorkerRole1764700000000 } from './worker-role.migration';

/** Everything that API, worker and command line share: the log, the rows, the clock. */
export interface Installation {
  readonly store: EventStore;
  readonly log: Pick<OpenedLog, 'kind' | 'version'>;
  readonly rows: DataSource;
  /** Of whoever looks at checkpoints; the log is behind it as well, where it is in PostgreSQL. */
  readonly pool: Pool;
  /** Of the projectors and automations: another role, and connections only where somebody projects. */
  readonly projecting: Pool;
  readonly clock: Clock;
  /** Null until the seed is complete. */
  readonly seed: InstallationRow['seed'] | null;
  close(): Promise<void>;
}

const ENTITIES = [AccountSecret, Session, SignInCount, InstallationRow, Draft, ...readModelEntities];
const MIGRATIONS = [
  Office1763800000000,
  Installation1763800000001,
  ...readModelMigrations,
  Desk1764100000000,
  EventLog1764500000000,
  Throttle1764600000000,
  WorkerRole1764700000000,
  Evidence1764800000000,
];

/** Brings the schemas up to date, with the owner's connection. Harmless to repeat. */
export async function migrate(ownerUrl: string): Promise<void> {
  const pool = new Pool({ connectionString: ownerUrl, max: 1 });
  try {
    await migrateEventLog(pool);
    await migrateCheckpoints(pool);
  } finally {
    await pool.end();
  }
  const owner = new DataSource({ ...dataSourceOptions(), url: ownerUrl });
  await owner.initialize();
  try {
    await owner.runMigrations({ transaction: 'all' });
  } finally {
    await owner.destroy();
  }
}

export interface OpenOptions {
  readonly clock?: Clock;
  /** `esdb://…`; undefined for the log in PostgreSQL. */
  readonly eventStoreUrl?: string | undefined;
  /** The role of whoever answers requests, or that of a process which only projects. */
  readonly role?: typeof APP_ROLE | typeof WORKER_ROLE;
  /** After this, who asks a silent database is told so; 30 000. */
  readonly timeoutMs?: number;
}

const CONNECT_MS = 10_000;

/** Opens an installation with a role that can append to the log but never change it. */
export async function openInstallation(
  ownerUrl: string,
  { clock, eventStoreUrl, role = APP_ROLE, timeoutMs = 30_000 }: OpenOptions = {},
): Promise<Installation> {
  const pool = new Pool(rolePoolConfig(ownerUrl, role, { max: 10 }));
  const projecting = new Pool(projectingPoolConfig(ownerUrl, { max: 20 }));
  const { connectionString, options } = rolePoolConfig(ownerUrl, role);
  const rows = new DataSource({
    ...dataSourceOptions(),
    url: connectionString,
    extra: { options, max: 10, keepAlive: true, connectionTimeoutMillis: CONNECT_MS, query_timeout: timeoutMs },
    poolErrorHandler: () => undefined,
  });
  await rows.initialize();
  keepCalm((rows.driver as PostgresDriver).master as Pool);
  const row = await rows.getRepository(InstallationRow).findOneBy({ id: 1 });
  const closeRows = async () => {
    await rows.destroy();
    await Promise.all([pool.end(), projecting.end()]);
  };
  const { store, kind, version } = await openLog(pool, eventStoreUrl, row, timeoutMs).catch(async (error: unknown) => {
    await closeRows();
    throw error;
  });
  return {
    store,
    log: { kind, version },
    rows,
    pool,
    projecting,
    clock: clock ?? (row?.seed === 'demo' ? shiftedClock(Number(row.clockShiftMs)) : systemClock),
    seed: row?.seed ?? null,
    async close() {
      await store.close();
      await closeRows();
    },
  };
}

/** Says that the seed is complete; from now on the demonstration's clock runs from that moment. */
export async function completeInstallation(
  rows: DataSource,
  seed: InstallationRow['seed'],
  clockShiftMs: number,
  eventLog: InstallationRow['eventLog'] = 'postgresql',
): Promise<void> {
  await rows
    .createQueryBuilder()
    .insert()
    .into(InstallationRow)
    .values({ id: 1, seed, clockShiftMs: String(Math.round(clockShiftMs)), eventLog, completedAt: new Date() })
    .orIgnore()
    .execute();
}

/**
 * From now on the rows belong to another log, which holds the same events at positions of its own: every projection
 * begins anew. With the owner's connection, while nothing else runs on the database.
 */
export async function switchLog(ownerUrl: string, eventLog: InstallationRow['eventLog']): Promise<void> {
  const owner = await new DataSource({ ...dataSourceOptions(), url: ownerUrl }).initialize();
  try {
    await owner.transaction(async (rows) => {
      await rows.update(InstallationRow, { id: 1 }, { eventLog });
      await rows.query('delete from read.checkpoint');
      for (const { tableName, schema } of rows.connection.entityMetadatas.filter((each) => each.schema === 'read'))
        await rows.query(`truncate "${schema}"."${tableName}"`);
    });
  } finally {
    await owner.destroy();
  }
}

export const dataSourceOptions = (): DataSourceOptions & { type: 'postgres' } => ({
  type: 'postgres',
  entities: ENTITIES,
  migrations: MIGRATIONS,
  migrationsTableName: 'migration_typeorm',
  synchronize: false,
  logging: false,
});
