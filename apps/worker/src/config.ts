export interface WorkerConfig {
  readonly databaseUrl: string;
}

/** The environment, read once; no other file of this app looks at it. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): WorkerConfig {
  if (env.DATABASE_URL) return { databaseUrl: env.DATABASE_URL };
  throw new Error('DATABASE_URL is not set: give the address of the database, or use "npm start".');
}
