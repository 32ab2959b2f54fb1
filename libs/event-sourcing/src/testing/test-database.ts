import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import { migrateCheckpoints, migrateEventLog } from '../postgres.migration';
import { keepCalm } from '../postgres.connection';
import { appPoolConfig, projectingPoolConfig } from '../postgres.pool';

export interface TestDatabase {
  /** Of the owner. */
  readonly url: string;
  readonly ownerPool: Pool;
  /** As the application connects: in the role that cannot change what was written. */
  readonly appPool: Pool;
  /** As whatever projects connects. */
  readonly workerPool: Pool;
  /** Ends all pools and removes the database. */
  drop(): Promise<void>;
  /** Ends all pools and leaves the database for others to copy. */
  leave(): Promise<void>;
}

interface Origin {
  /** A random one where none is given. */
  readonly name?: string;
  /** A database that nobody is connected to, to begin as a copy of. */
  readonly template?: string;
}

/** A fresh migrated database on the server that `test/postgres.setup.mjs` started. */
export async function createTestDatabase({ name = aName(), template }: Origin = {}): Promise<TestDatabase> {
  await asAdministrator(`create database ${name}${template ? ` template ${template}` : ''}`);
  const url = new URL(administratorUrl());
  url.pathname = `/${name}`;
  const ownerPool = new Pool({ connectionString: url.href });
  const appPool = new Pool(appPoolConfig(url.href));
  const workerPool = new Pool(projectingPoolConfig(url.href, { max: 20 }));
  [ownerPool, appPool, workerPool].forEach(keepCalm);
  await migrateEventLog(ownerPool);
  await migrateCheckpoints(ownerPool);
  const leave = async (): Promise<void> => {
    await Promise.all([ownerPool, appPool, workerPool].map((pool) => pool.end()));
  };
  const drop = async (): Promise<void> => {
    await leave();
    await asAdministrator(`drop database if exists ${name} with (force)`);
  };
  return { url: url.href, ownerPool, appPool, workerPool, drop, leave };
}

/** Makes a database that many specs copy, once however many ask for it at the same time; returns its name. */
export async function once(name: string, make: () => Promise<void>): Promise<string> {
  const client = new Client({ connectionString: administratorUrl() });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await make();
    return name;
  } finally {
    await client.end();
  }
}

const aName = (): string => `ayumi_test_${randomBytes(6).toString('hex')}`;

/** Runs one statement on the administrator's database, outside of every test's own. */
export async function asAdministrator(statement: string): Promise<void> {
  const client = new Client({ connectionString: administratorUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function administratorUrl(): string {
  const url = process.env['AYUMI_TEST_DATABASE_URL'];
  if (!url) throw new Error('AYUMI_TEST_DATABASE_URL is not set: run the tests with Jest, which starts a PostgreSQL.');
  return url;
}
