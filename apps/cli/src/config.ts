import { withSecretFiles } from '@ayumi/installation';
import path from 'node:path';
import { readDoorSettings, type DoorSettings } from '../../api/src/http/door-settings';
import { OperatorError } from './operator-error';

const seeds = ['plan', 'demo', 'none'] as const;

/** `plan`: the reform plan alone; `demo`: the plan, a cast and a year of work; `none`: an empty house. */
export type Seed = (typeof seeds)[number];

export interface Config {
  /** 0 lets the system choose a free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute. Holds everything that `npm start` keeps. */
  readonly dataDir: string;
  readonly seed: Seed;
  /** AYUMI_SEED was set, so that data set up otherwise is a contradiction. */
  readonly seedGiven: boolean;
  /** Undefined: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** `esdb://…`; undefined: the log is in the PostgreSQL. */
  readonly eventStoreUrl: string | undefined;
  /** Signs the evidence: in `dataDir` with the embedded PostgreSQL; undefined elsewhere, unless it is named. */
  readonly sealKeyFile: string | undefined;
  /** Where the commands that go through the door find it. */
  readonly url: string;
  /** Of whoever signs in at the command line; asked for where it is not set. */
  readonly password: string | undefined;
  /** What proxies are believed, and how much is let in. */
  readonly door: DoorSettings;
}

/**
 * Reads the environment once; nothing else in this application looks at `process.env`.
 * An empty variable counts as unset, because Compose files hand over unset variables as empty ones.
 *
 * @throws {OperatorError} naming the variable, its value and what is allowed
 */
export function readConfig(given: NodeJS.ProcessEnv = process.env): Config {
  const env = inOperatorsWords(() => withSecretFiles(given));
  return Object.freeze({
    port: readPort(env.PORT || '3000'),
    host: readHost(env.AYUMI_HOST || '127.0.0.1'),
    dataDir: path.resolve(env.AYUMI_DATA || '.data'),
    seed: readSeed(env.AYUMI_SEED || 'demo'),
    seedGiven: Boolean(env.AYUMI_SEED),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL || undefined),
    eventStoreUrl: readEventStoreUrl(env.EVENTSTORE_URL || undefined),
    sealKeyFile: readSealKeyFile(env),
    url: readUrl(env.AYUMI_URL || `http://127.0.0.1:${env.PORT || '3000'}`),
    password: env.AYUMI_PASSWORD || undefined,
    door: inOperatorsWords(() => readDoorSettings(env)),
  });
}

function readSealKeyFile(env: NodeJS.ProcessEnv): string | undefined {
  if (env.AYUMI_SEAL_KEY_FILE) return path.resolve(env.AYUMI_SEAL_KEY_FILE);
  return env.DATABASE_URL ? undefined : path.resolve(env.AYUMI_DATA || '.data', 'seal.key');
}

function readPort(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new OperatorError(
    `PORT is "${value}", but must be a whole number from 1 to 65535, or 0 for any free port (default: 3000).`,
  );
}

function readHost(value: string): string {
  if (/^[A-Za-z0-9.:_-]+$/.test(value)) return value;
  throw new OperatorError(
    `AYUMI_HOST is "${value}", but must be an address of this machine: 127.0.0.1 for this machine only (default), 0.0.0.0 for everyone.`,
  );
}

function readSeed(value: string): Seed {
  const seed = seeds.find((allowed) => allowed === value);
  if (seed) return seed;
  throw new OperatorError(`AYUMI_SEED is "${value}", but must be one of: ${seeds.join(', ')} (default: demo).`);
}

function readUrl(value: string): string {
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return new URL(value).origin;
  throw new OperatorError(
    `AYUMI_URL is "${value}", but must be the address of a running Ayumi, e.g. http://127.0.0.1:3000.`,
  );
}

/** The value carries a password, so this is the one refusal that does not repeat it. */
function readDatabaseUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value)) return value;
  throw new OperatorError(
    'DATABASE_URL is not a PostgreSQL address (its value is not shown: it may hold a password). ' +
      'It must read postgres://user:password@host:5432/database, with @ : / ? # % in the password percent-encoded (@ is %40).',
  );
}

/** Carries a password as well. */
function readEventStoreUrl(value: string | undefined): string | undefined {
  if (value === undefined || /^esdb(\+discover)?:\/\/./.test(value)) return value;
  throw new OperatorError(
    'EVENTSTORE_URL is not the address of an EventStoreDB (its value is not shown: it may hold a password). ' +
      'It must read esdb://user:password@host:2113?tls=true, or esdb+discover://… for a cluster.',
  );
}

/** Whether npm is our parent. */
export const runByNpm = (env: NodeJS.ProcessEnv = process.env): boolean => Boolean(env.npm_lifecycle_event);

function inOperatorsWords<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new OperatorError((error as Error).message);
  }
}
