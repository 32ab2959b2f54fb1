import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { OperatorError } from '../operator-error';
import { isInitialised, type Place } from './place';
import { closedFolder } from './system-user';

/** @throws {OperatorError} where the server could not run here; said before it is tried, since its own words are about symptoms. */
export function refuseUnusablePlace(place: Place): void {
  refuseClosedFolders(place);
  refuseForeignData(place);
  refuseOtherVersion(place);
}

function refuseClosedFolders({ user, dataDir, binaries }: Place): void {
  if (!user) return;
  const who = `PostgreSQL does not run as root but as the system user "${user.name}", who may not enter`;

  const closedToProgram = closedFolder(path.dirname(binaries.postgres), user);
  if (closedToProgram) {
    throw new OperatorError(
      `${who} ${closedToProgram}. Move the project to a folder open to all (/opt/ayumi, say), start it as an ordinary user, or set DATABASE_URL.`,
    );
  }
  const closedToData = closedFolder(dataDir, user);
  if (closedToData) {
    throw new OperatorError(
      `${who} ${closedToData}. Set AYUMI_DATA to a folder below open ones (AYUMI_DATA=/var/lib/ayumi, say), or open that one (chmod o+x).`,
    );
  }
}

/** An ordinary user after root: the server would only say "Permission denied". */
function refuseForeignData({ user, clusterDir, ...place }: Place): void {
  if (user) return;
  try {
    accessSync(clusterDir, constants.F_OK);
  } catch {
    return;
  }
  try {
    accessSync(clusterDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new OperatorError(
      `The database in ${clusterDir} belongs to another user. Start Ayumi as the user who started it first (root, perhaps), ` +
        `or let root hand everything over: chown -R ${userInfo().username} ${place.dataDir}`,
    );
  }
}

function refuseOtherVersion(place: Place): void {
  if (!isInitialised(place)) return;
  const data = readFileSync(path.join(place.clusterDir, 'PG_VERSION'), 'utf8').trim();
  const program = programVersion(place);
  if (data === program) return;
  throw new OperatorError(
    `The database in ${place.clusterDir} was written by PostgreSQL ${data}, but this Ayumi brings PostgreSQL ${program}, which cannot read it. ` +
      'Make a backup with the Ayumi that wrote it, move that folder away and restore the backup here.',
  );
}

function programVersion({ binaries, user }: Place): string {
  const { stdout, stderr, error } = spawnSync(binaries.postgres, ['--version'], {
    cwd: '/',
    encoding: 'utf8',
    uid: user?.uid,
    gid: user?.gid,
  });
  const version = / (\d+)/.exec(stdout ?? '')?.[1];
  if (version) return version;
  throw new OperatorError(
    `The embedded PostgreSQL does not run on this machine (${error?.message ?? stderr.trim()}). Set DATABASE_URL to a PostgreSQL server.`,
  );
}
