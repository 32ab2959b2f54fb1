import { spawnSync } from 'node:child_process';
import { areas } from './areas.mjs';

/** `npm run test:mutation` runs every area, one after the other; `npm run test:mutation -- routes item` those. */
const asked = process.argv.slice(2);
const unknown = asked.filter((area) => !(area in areas));
if (unknown.length > 0) {
  console.error(`No area is called ${unknown.join(', ')}; there are ${Object.keys(areas).join(', ')}.`);
  process.exit(1);
}
for (const area of asked.length > 0 ? asked : Object.keys(areas)) {
  console.log(`\n${area}: ${areas[area].mutate.join(' ')}`);
  const { status } = spawnSync('npx', ['stryker', 'run'], {
    stdio: 'inherit',
    env: { ...process.env, AYUMI_MUTATE: area },
  });
  if (status !== 0) process.exit(status ?? 1);
}
