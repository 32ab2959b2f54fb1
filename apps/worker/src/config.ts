import { withSecretFiles } from '@ayumi/installation';

export interface WorkerConfig {
  readonly databaseUrl: string;
  /** `esdb://…`; undefined: the log is in the same PostgreSQL. */
  readonly eventStoreUrl: string | undefined;
  /** Signs the evidence; undefined: nothing is sealed. */
  readonly sealKeyFile: string | undefined;
}

/** The environment, read once; no other file of this app looks at it. */
export function readConfig(given: NodeJS.ProcessEnv = process.env): WorkerConfig {
  const env = withSecretFiles(given);
  if (env.DATABASE_URL)
    return {
      databaseUrl: env.DATABASE_URL,
      eventStoreUrl: env.EVENTSTORE_URL || undefined,
      sealKeyFile: env.AYUMI_SEAL_KEY_FILE || undefined,
    };
  throw new Error('DATABASE_URL is not set: give the address of the database, or use "npm start".');
}
