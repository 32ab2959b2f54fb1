import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { postgresBinaries, type PostgresBinaries } from './binaries';
import { prepareDataFolder } from './data-folder';
import { systemUserFor, type SystemUser } from './system-user';

/** Where one embedded PostgreSQL lives, and as whom it runs. */
export interface Place {
  readonly dataDir: string;
  readonly clusterDir: string;
  readonly logFile: string;
  readonly secretFile: string;
  readonly binaries: PostgresBinaries;
  /** Undefined: as ourselves. */
  readonly user: SystemUser | undefined;
}

export function placeIn(folder: string): Place {
  prepareDataFolder(folder);
  // The real path, because a running server is recognised by the folder on its command line.
  const dataDir = realpathSync(folder);
  const clusterDir = path.join(dataDir, 'postgres');
  return {
    dataDir,
    clusterDir,
    logFile: path.join(dataDir, 'postgres.log'),
    secretFile: path.join(dataDir, 'postgres.json'),
    binaries: postgresBinaries(),
    user: systemUserFor(clusterDir),
  };
}

export function isInitialised(place: Place): boolean {
  return existsSync(path.join(place.clusterDir, 'PG_VERSION'));
}
