import { readFileSync } from 'node:fs';

/** What carries a password, and may therefore be named by a file instead: `DATABASE_URL_FILE=/run/secrets/…`. */
export const SECRETS = ['DATABASE_URL', 'EVENTSTORE_URL'] as const;

/** The environment with the secrets that are kept in files. Throws an Error in words for operators, without values. */
export function withSecretFiles(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const read: NodeJS.ProcessEnv = { ...env };
  for (const name of SECRETS) {
    const file = env[`${name}_FILE`];
    if (!file) continue;
    if (env[name]) throw new Error(`${name} and ${name}_FILE are both set: unset one of them.`);
    read[name] = contentOf(file, name);
  }
  return read;
}

function contentOf(file: string, name: string): string {
  try {
    const content = readFileSync(file, 'utf8').trim();
    if (content) return content;
  } catch (error) {
    throw new Error(`${name}_FILE: ${file} cannot be read (${(error as { code?: string }).code}).`, { cause: error });
  }
  throw new Error(`${name}_FILE: ${file} is empty.`);
}
