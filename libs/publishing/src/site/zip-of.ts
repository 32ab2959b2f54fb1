import { zipSync, type Zippable } from 'fflate';

/** As `SiteFile`; whatever else is to be packed needs no more than this. */
export interface Packed {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * An archive that is the same bytes for the same files, on any day and machine: sorted by path, one date for all, one
 * level, and a packer in plain JavaScript, so that no system library has a say. Throws where a path comes twice.
 */
export function zipOf(files: readonly Packed[]): Uint8Array {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const twice = sorted.find(({ path }, n) => path === sorted[n - 1]?.path);
  if (twice) throw new Error(`"${twice.path}" is in the archive twice`);
  const entries = sorted.map(({ path, bytes }) => [path, [bytes, { mtime: dateOfEntries(), level: LEVEL }]] as const);
  return zipSync(Object.fromEntries(entries) as Zippable);
}

const LEVEL = 6;

/** An archive keeps local time without a zone: made from local parts, it reads the same in every zone. */
const dateOfEntries = (): Date => new Date(2000, 0, 1, 12, 0, 0);
