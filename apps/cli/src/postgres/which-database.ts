import type { Config } from '../config';
import { startEmbeddedPostgres } from './embedded-postgres';
import { checkGivenDatabase } from './given-database';
import type { Role } from './hold';

export interface OpenDatabase {
  /** Of the database, as its owner: may create roles and tables. */
  readonly url: string;
  /** May be called twice. */
  stop(): Promise<void>;
  /** Settles when the embedded server goes away unasked; a given server is its keeper's business and may come back. */
  readonly gone: Promise<void>;
}

/**
 * The server in DATABASE_URL where there is one, else the embedded one.
 *
 * @throws {OperatorError}
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  log: (line: string) => void,
  { role }: { role: Role },
): Promise<OpenDatabase> {
  if (config.databaseUrl === undefined) return startEmbeddedPostgres({ dataDir: config.dataDir, log, role });
  await checkGivenDatabase(config.databaseUrl);
  return { url: config.databaseUrl, stop: () => Promise.resolve(), gone: new Promise(() => {}) };
}
