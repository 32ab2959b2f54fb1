import { withSecretFiles } from '@ayumi/installation';
import { readDoorSettings, type DoorSettings } from './http/door-settings';

export interface ApiConfig {
  readonly databaseUrl: string;
  /** `esdb://…`; undefined: the log is in the same PostgreSQL. */
  readonly eventStoreUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly door: DoorSettings;
}

/** The environment, read once; no other file of this app looks at it. */
export function readConfig(given: NodeJS.ProcessEnv = process.env): ApiConfig {
  const env = withSecretFiles(given);
  if (!env.DATABASE_URL)
    throw new Error('DATABASE_URL is not set: give the address of the database, or use "npm start".');
  const port = Number(env.PORT || '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is "${env.PORT}", but must be 0 to 65535.`);
  return {
    databaseUrl: env.DATABASE_URL,
    eventStoreUrl: env.EVENTSTORE_URL || undefined,
    host: env.AYUMI_HOST || '127.0.0.1',
    port,
    door: readDoorSettings(env),
  };
}
