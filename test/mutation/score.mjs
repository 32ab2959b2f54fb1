import { existsSync, readFileSync } from 'node:fs';
import { areas } from './areas.mjs';

/** The last run of each area as docs/mutation.md tells it: a line of numbers, then what nobody noticed. */
const STATUSES = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError', 'Ignored'];

const asked = process.argv.slice(2);

for (const area of asked.length > 0 ? asked : Object.keys(areas)) {
  const report = `reports/mutation/${area}.json`;
  if (!existsSync(report)) {
    console.log(`${area}: not run`);
    continue;
  }
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const mutants = Object.entries(files).flatMap(([path, { source, ...file }]) =>
    file.mutants.map((mutant) => ({
      ...mutant,
      path,
      line: source.split('\n')[mutant.location.start.line - 1].trim(),
    })),
  );
  const counts = STATUSES.map((status) => mutants.filter((mutant) => mutant.status === status).length);
  const [killed, timeout, survived, uncovered] = counts;
  const score = (100 * (killed + timeout)) / (killed + timeout + survived + uncovered);
  console.log(`\n| ${[area, mutants.length, ...counts, `${score.toFixed(1)} %`].join(' | ')} |`);
  for (const { status, path, location, mutatorName, replacement, line } of mutants.filter((each) =>
    ['Survived', 'NoCoverage', 'RuntimeError'].includes(each.status),
  ))
    console.log(
      `${status} ${path}:${location.start.line}:${location.start.column} ${mutatorName}\n    ${line}\n  → ${replacement}`,
    );
}
