import { migrate } from '@ayumi/installation';
import type { Config } from './config';
import { migrated } from './migrated';
import { openDatabase } from './postgres/which-database';
import { seedOnce } from './seed-once';

/**
 * Migrates and seeds, and ends: with the owner's address, so that API and worker can run with a login that owns nothing.
 * Harmless to repeat.
 */
export async function prepare(config: Config, say: (line: string) => void): Promise<void> {
  const database = await openDatabase(config, say, { role: 'start' });
  try {
    await migrated(database.url, migrate);
    await seedOnce(database.url, config, say);
    say('The database is ready.');
  } finally {
    await database.stop();
  }
}
