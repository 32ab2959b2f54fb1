import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { OperatorError } from '../operator-error';

export interface OutputFile {
  /** From the folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files of another version beside the new ones would be published with them. */
export function mustBeEmpty(folder: string): void {
  try {
    if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  } catch (error) {
    throw new OperatorError(`Cannot use ${folder}: ${(error as Error).message}`);
  }
  throw new OperatorError(`${folder} is not empty. Name an empty or a new folder with --out.`);
}

/** The files and `SHA256SUMS`, which `sha256sum --check` reads. */
export function writeAll(folder: string, files: readonly OutputFile[]): void {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const sums = sorted.map(({ path: name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  try {
    for (const { path: name, bytes } of [
      ...sorted,
      { path: 'SHA256SUMS', bytes: Buffer.from(sums.join(''), 'utf8') },
    ]) {
      const file = path.join(folder, ...name.split('/'));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  } catch (error) {
    throw new OperatorError(`Cannot write to ${folder}: ${(error as Error).message}`);
  }
}
