import { zipSync, type Zippable } from 'fflate';

/**
 * A zip whose bytes depend on its files alone: sorted by path, and every file dated 1 January 1980, the first day that
 * the format knows. It keeps local times, so the date is made from local parts: the same in every time zone.
 */
export function archive(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const paths = Object.keys(files).toSorted((a, b) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(paths.map((path) => [path, [files[path]!, { mtime, level: 9, os: 3 }]]));
  return zipSync(entries);
}
