import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../operator-error';
import { isAlive } from './postmaster';
import { isInitialised, type Place } from './place';

const draftPrefix = 'postgres.new-';

/**
 * Order by code point, the same on every machine. With a collation of the C library or of ICU the order, and with it
 * every index, depends on the version installed there: a moved or upgraded data folder would hold silently wrong
 * indexes. `builtin` ships inside PostgreSQL and knows Unicode's upper and lower case, which plain `C` does not.
 * Japanese needs no more: readings are sorted by kana, and kana stand in order in Unicode.
 */
const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/**
 * Makes the database files. They are made in a folder of another name and moved into place when finished, so that a
 * process killed half-way, or two at once, never leave half a database behind.
 */
export async function initialiseCluster(place: Place, password: string): Promise<void> {
  removeAbandonedDrafts(place.dataDir);
  const draft = path.join(place.dataDir, `${draftPrefix}${process.pid}`);
  const passwordFile = `${draft}.password`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    handOver(place, draft, passwordFile);
    await initdb(place, draft, passwordFile);
    moveIntoPlace(place, draft);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function handOver({ user }: Place, ...files: string[]): void {
  if (user) files.forEach((file) => chownSync(file, user.uid, user.gid));
}

function initdb({ binaries, user, dataDir }: Place, draft: string, passwordFile: string): Promise<void> {
  const login = ['--username=ayumi', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const child = spawn(binaries.initdb, ['-D', draft, ...login, ...locale, '--no-instructions'], {
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    uid: user?.uid,
    gid: user?.gid,
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      reject(new OperatorError(`The database could not be created in ${dataDir}:\n${complaint.trim()}`));
    });
  });
}

function moveIntoPlace(place: Place, draft: string): void {
  try {
    renameSync(draft, place.clusterDir);
  } catch (error) {
    // Another process was faster: its database has the same password and serves us as well.
    if (!isInitialised(place)) throw error;
  }
}

function removeAbandonedDrafts(dataDir: string): void {
  for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith(draftPrefix))) {
    const maker = Number.parseInt(name.slice(draftPrefix.length), 10);
    if (!isAlive(maker) || maker === process.pid) rmSync(path.join(dataDir, name), { recursive: true, force: true });
  }
}
