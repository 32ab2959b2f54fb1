import path from 'node:path';
import type { Config } from './config';
import { opened } from './opened';
import { OperatorError } from './operator-error';
import { seed } from './seed/seed';
import { readSeedFiles } from './seed/seed-files';

const SEEDS = path.resolve('seeds');

/** Plays the seed into an installation that has none. Throws {@link OperatorError} where it has another. */
export async function seedOnce(url: string, config: Config, say: (line: string) => void): Promise<void> {
  const installation = await opened(url, config);
  try {
    if (installation.seed === null) await seed(installation, config.seed, readSeedFiles(SEEDS), say);
    else if (config.seedGiven && installation.seed !== config.seed) {
      throw new OperatorError(
        `AYUMI_SEED is "${config.seed}", but this data was set up with "${installation.seed}". Unset it, or choose another AYUMI_DATA.`,
      );
    }
  } finally {
    await installation.close();
  }
}
