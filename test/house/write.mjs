#!/usr/bin/env node
/**
 * Writes a generated file that is committed: `node test/house/write.mjs events|decisions|openapi|api-client|golden [version]`.
 * The spec that guards the file writes it, so that there is one way to generate it.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SPECS = {
  events: 'test/house/events-doc.spec.ts',
  decisions: 'test/house/decisions-doc.spec.ts',
  openapi: 'test/house/openapi.spec.ts',
  'api-client': 'test/house/api-client.spec.ts',
  golden: 'test/golden/seed.spec.ts',
};

const [what, asked] = process.argv.slice(2);
if (!(what in SPECS)) refuse(`Say what to write: ${Object.keys(SPECS).join(', ')}.`);

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
if (what === 'golden' && asked && asked !== version)
  refuse(`The golden log of ${asked} is history and stays as it is; only that of ${version} can be written.`);
if (what === 'golden' && isReleased(version))
  refuse(`${version} is released (CHANGELOG.md): raise the version in package.json before you write a golden log.`);

const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', SPECS[what]], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, AYUMI_WRITE: what },
});
process.exit(status ?? 1);

function isReleased(number) {
  const lines = readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8').split('\n');
  const heading = lines.find((line) => line.startsWith(`## [${number}]`));
  return heading !== undefined && !/unreleased/i.test(heading);
}

function refuse(line) {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}
