import { NoBackup, restoreBackup, writeBackup, type Manifest } from '@ayumi/installation';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from './config';
import { OperatorError } from './operator-error';
import { openDatabase, type OpenDatabase } from './postgres/which-database';

type Say = (line: string) => void;

/** Everything that cannot be made anew, as of one moment, into a folder. Ayumi may go on working meanwhile. */
export const backup = (out: string, config: Config, say: Say): Promise<void> =>
  withDatabase(config, say, async ({ url }) => {
    const begun = performance.now();
    const manifest = await writeBackup(url, { folder: out, product: productVersion() });
    say(`${out} holds ${contentsOf(manifest)} as of ${manifest.madeAt} (${secondsSince(begun)} s).`);
    say('It also holds password hashes: keep it where only administrators can read. Sessions are not in it.');
  });

/** Makes the installation of a backup in an empty database or data folder. */
export const restore = (from: string, config: Config, say: Say): Promise<void> =>
  withDatabase(config, say, async ({ url }) => {
    const begun = performance.now();
    const manifest = await restoreBackup(url, from);
    say(`Restored ${contentsOf(manifest)} as of ${manifest.madeAt}, read back and equal (${secondsSince(begun)} s).`);
    say('Start Ayumi: it builds what is shown from the events, and everybody signs in again.');
  });

async function withDatabase(config: Config, say: Say, work: (database: OpenDatabase) => Promise<void>): Promise<void> {
  if (config.eventStoreUrl !== undefined)
    throw new OperatorError(
      'Backups hold the events of a PostgreSQL. For an EventStoreDB use its own tools, and pg_dump for the database beside it.',
    );
  const database = await openDatabase(config, say, { role: 'command' });
  try {
    await work(database);
  } catch (error) {
    throw error instanceof NoBackup ? new OperatorError(error.message) : error;
  } finally {
    await database.stop();
  }
}

function contentsOf({ tables, head }: Manifest): string {
  const rowsOf = (name: string) => tables.find(({ table }) => table === name)?.rows ?? 0;
  return `${rowsOf('log.event')} events (up to position ${head ?? 'none'}), ${rowsOf('office.account_secret')} accounts and ${rowsOf('desk.draft')} drafts`;
}

const secondsSince = (begun: number): string => ((performance.now() - begun) / 1000).toFixed(1);

/** Programs run in the root of the house. */
const productVersion = (): string =>
  (JSON.parse(readFileSync(path.resolve('package.json'), 'utf8')) as { version: string }).version;
