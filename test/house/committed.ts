import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './tool';

/**
 * What sets a generated file that is committed apart from a fresh generation of it; null where nothing does.
 * `node test/house/write.mjs <what>` runs the same spec and has it write the file first.
 */
export function staleness(what: string, file: string, fresh: string): string | null {
  const place = path.join(ROOT, file);
  if (process.env.AYUMI_WRITE === what) {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, fresh);
  }
  const remedy = `run "node test/house/write.mjs ${what}"`;
  if (!existsSync(place)) return `${file} is missing: ${remedy}`;
  const committed = readFileSync(place, 'utf8');
  return committed === fresh ? null : `${file} is stale: ${remedy}\n${firstDifference(committed, fresh)}`;
}

/** The first lines that are not the same: a whole OpenAPI document would drown them. */
function firstDifference(committed: string, fresh: string): string {
  const [were, are] = [committed.split('\n'), fresh.split('\n')];
  const n = are.findIndex((line, index) => line !== were[index]);
  const from = n < 0 ? are.length : n;
  const lines = (of: readonly string[]) => of.slice(from, from + 3).join('\n');
  return `line ${from + 1}, committed:\n${lines(were)}\nfresh:\n${lines(are)}`;
}
