import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { KeptSequence, KeptTable, SchemaState } from './kept-tables';

/** What a backup says of itself, in `manifest.json`. */
export interface Manifest {
  readonly format: 1;
  /** Version of Ayumi that made it. */
  readonly product: string;
  readonly postgresql: string;
  /** When it began: it holds everything that was committed by then, and nothing later. */
  readonly madeAt: string;
  readonly schema: SchemaState;
  /** Position of the last event; null for an empty log. */
  readonly head: string | null;
  readonly tables: readonly TableInBackup[];
  readonly sequences: readonly KeptSequence[];
  readonly leftOut: readonly string[];
}

export interface TableInBackup extends KeptTable {
  readonly file: string;
  readonly rows: number;
  /** SHA-256 of the text before it was compressed. */
  readonly sha256: string;
}

/** The backup, the database or the folder cannot be used for this. The message is for operators. */
export class NoBackup extends Error {
  override readonly name = 'NoBackup';
}

export const MANIFEST = 'manifest.json';
/** In the form that `sha256sum --check` reads. Written last: a backup without it was never finished. */
export const SUMS = 'SHA256SUMS';

/** Reads every byte once: nothing is believed before all of it is as it was written. */
export async function readManifest(folder: string): Promise<Manifest> {
  const sums = readSums(folder);
  const present = readdirSync(folder).filter((name) => name !== SUMS);
  const stray = present.find((name) => !sums.has(name));
  if (stray) throw new NoBackup(`${folder} also holds ${stray}, which is no part of the backup. Remove it.`);
  for (const [name, sum] of sums) {
    if (!present.includes(name))
      throw new NoBackup(`The backup in ${folder} is cut short: ${name} is missing. ${OTHER}`);
    if ((await sha256Of(path.join(folder, name))) === sum) continue;
    throw new NoBackup(
      `The backup in ${folder} is damaged: ${name} is not what was written (SHA-256 differs). ${OTHER}`,
    );
  }
  if (!sums.has(MANIFEST)) throw new NoBackup(`${folder} holds no backup of Ayumi: ${MANIFEST} is missing. ${OTHER}`);
  const manifest = JSON.parse(readFileSync(path.join(folder, MANIFEST), 'utf8')) as Manifest;
  if (manifest.format !== 1)
    throw new NoBackup(
      `The backup has the format ${String(manifest.format)}; this program reads 1. Use a newer Ayumi.`,
    );
  const unknown = manifest.tables.find(({ file }) => !sums.has(file));
  if (unknown)
    throw new NoBackup(`The backup in ${folder} is damaged: ${SUMS} does not name ${unknown.file}. ${OTHER}`);
  return manifest;
}

const OTHER = 'Nothing was restored; take another copy.';

function readSums(folder: string): Map<string, string> {
  const text = textOf(path.join(folder, SUMS), folder);
  const lines = text.split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [, sum, name] = /^([\da-f]{64}) {2}([\w.-]+)$/.exec(line) ?? [];
      if (sum && name) return [name, sum];
      throw new NoBackup(`The backup in ${folder} is damaged: ${SUMS} cannot be read. ${OTHER}`);
    }),
  );
}

function textOf(file: string, folder: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw new NoBackup(`${file} cannot be read (${code}).`);
    throw new NoBackup(`${folder} holds no finished backup: ${SUMS} is missing. Name the folder of a whole one.`);
  }
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
