import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A PostgreSQL server process ("postmaster") and the loopback port it listens on. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server that runs on this folder now, whoever started it; undefined where none does. */
export function runningPostmaster(clusterDir: string): Postmaster | undefined {
  const { pid, port } = readPidFile(clusterDir);
  return pid && port && isPostmasterOf(pid, clusterDir) ? { pid, port } : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' && !isZombie(pid);
  }
}

/** A server whose launcher was killed belongs to process 1 from then on, and in many containers that one buries nobody. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/**
 * After a crash `postmaster.pid` may name a process that is somebody else by now (in containers numbers repeat with
 * every start) or that is dead and unburied, and PostgreSQL would refuse: "lock file already exists". The file must not be deleted, since its other
 * lines let PostgreSQL find survivors of the crash in shared memory. So only the number is changed, to our own: a
 * server takes its parent's number for a sign that the file is stale.
 */
export function disownStalePidFile(clusterDir: string): void {
  const { pid, lines } = readPidFile(clusterDir);
  if (!pid || isPostmasterOf(pid, clusterDir)) return;
  writeFileSync(pidFile(clusterDir), [process.pid, ...lines.slice(1)].join('\n'));
}

/** Lines: process, data folder, start time, port, socket folder, listen address, shared memory, status. */
function readPidFile(clusterDir: string): { pid?: number; port?: number; lines: string[] } {
  try {
    const lines = readFileSync(pidFile(clusterDir), 'utf8').split('\n');
    return { pid: positive(lines[0]), port: positive(lines[3]), lines };
  } catch {
    return { lines: [] };
  }
}

function positive(line: string | undefined): number | undefined {
  const number = Number(line);
  return number > 0 ? number : undefined;
}

function pidFile(clusterDir: string): string {
  return path.join(clusterDir, 'postmaster.pid');
}

/** A number alone proves nothing, numbers are used again: the command line must name our folder. */
function isPostmasterOf(pid: number, clusterDir: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  return commandLineOf(pid).includes(clusterDir);
}

function commandLineOf(pid: number): string {
  try {
    // Slim Linux images have no ps; elsewhere there is no /proc.
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', `${pid}`], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
