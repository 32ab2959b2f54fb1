import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One test file that holds every spec of an area: what they share is loaded once and not once for each of them, which
 * makes the run of one mutant several times shorter.
 */
const root = join(__dirname, '../..', process.env.AYUMI_MUTATION_SPECS!);
const told = /(?<!\.property|\.model|\.bodies|document|document\.problems)\.spec\.ts$/;

for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => told.test(name))
  .toSorted())
  describe(file, () => {
    require(join(root, file));
  });
