import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../operator-error';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

const serverUser = 'postgres';

/**
 * PostgreSQL refuses to run as root. Root therefore starts it as whoever owns the data already (so that an ordinary
 * user can go on later), otherwise as the system user `postgres`, made when missing.
 *
 * @returns undefined where we are not root: the server then runs as ourselves
 */
export function systemUserFor(clusterDir: string): SystemUser | undefined {
  if (!isRoot()) return undefined;
  return ownerOf(clusterDir) ?? userNamed(serverUser) ?? createUser(serverUser);
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The first folder on the way to `folder` that the user may not enter. Asked of the system itself: modes tell half the truth where ACLs exist. */
export function closedFolder(folder: string, user: SystemUser): string | undefined {
  const script = 'for folder do cd "$folder" 2>/dev/null || { printf %s "$folder"; exit 1; }; done';
  const { uid, gid } = user;
  const result = spawnSync('/bin/sh', ['-c', script, 'sh', ...wayTo(folder)], { uid, gid, cwd: '/', encoding: 'utf8' });
  return result.stdout || undefined;
}

function wayTo(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [...wayTo(parent), folder];
}

function ownerOf(clusterDir: string): SystemUser | undefined {
  if (!existsSync(path.join(clusterDir, 'PG_VERSION'))) return undefined;
  const { uid, gid } = statSync(clusterDir);
  return uid === 0 ? undefined : { uid, gid, name: ask('id', '-un', `${uid}`) ?? `number ${uid}` };
}

function userNamed(name: string): SystemUser | undefined {
  const uid = ask('id', '-u', name);
  const gid = ask('id', '-g', name);
  return uid && gid ? { uid: Number(uid), gid: Number(gid), name } : undefined;
}

function createUser(name: string): SystemUser {
  ask('groupadd', '--system', name);
  ask('useradd', '--system', '--no-create-home', '--gid', name, name);
  const user = userNamed(name);
  if (user) return user;
  throw new OperatorError(
    `PostgreSQL does not run as root, and the system user "${name}" could not be made. ` +
      'Start Ayumi as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

function ask(command: string, ...args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
