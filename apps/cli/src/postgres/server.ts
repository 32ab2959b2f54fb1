import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { OperatorError } from '../operator-error';
import type { Place } from './place';
import { disownStalePidFile, isAlive, type Postmaster } from './postmaster';

const loopback = '127.0.0.1';
const fastShutdownMs = 60_000;
const immediateShutdownMs = 10_000;

/** Starts the server and returns at once: whether it came up shows when it is asked. */
export async function launchPostmaster(place: Place): Promise<Postmaster> {
  const { binaries, clusterDir, user } = place;
  disownStalePidFile(clusterDir);
  const port = await freePort();
  const log = openLog(place.logFile);
  const child = spawn(binaries.postgres, ['-D', clusterDir, '-p', `${port}`, ...settings()], {
    // A process group of its own: Ctrl-C reaches a whole group, and the database must be the last to stop, not the first.
    detached: true,
    cwd: '/',
    stdio: ['ignore', log, log],
    uid: user?.uid,
    gid: user?.gid,
    windowsHide: true,
  });
  closeSync(log);
  await once(child, 'spawn');
  child.unref();
  return { pid: child.pid!, port };
}

/** Fast shutdown: sessions are ended, everything is written. Should that hang, immediate: the next start then recovers, nothing is lost. */
export async function stopPostmaster({ pid }: Postmaster, { binaries }: Place): Promise<void> {
  askToStop(pid, binaries.pgCtl);
  if (await isGone(pid, fastShutdownMs)) return;
  signal(pid, 'SIGQUIT');
  if (await isGone(pid, immediateShutdownMs)) return;
  throw new OperatorError(`PostgreSQL (process ${pid}) does not stop. End it with: kill -QUIT ${pid}`);
}

/** Only asks, so that it may be called while this process is ending. */
export function askToStop(pid: number, pgCtl: string): void {
  if (process.platform !== 'win32') return signal(pid, 'SIGINT');
  // Windows has no signals: PostgreSQL brings its own.
  execFileSync(pgCtl, ['kill', 'INT', `${pid}`], { stdio: 'ignore' });
}

function settings(): string[] {
  const values = {
    listen_addresses: loopback,
    unix_socket_directories: '',
    fsync: 'on',
    timezone: 'UTC',
    lc_messages: 'C',
    log_checkpoints: 'off',
    cluster_name: 'ayumi',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Between finding and using the port somebody else may take it: starting is then tried again with another. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, loopback);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function openLog(logFile: string): number {
  try {
    return openSync(logFile, 'a', 0o600);
  } catch (error) {
    throw new OperatorError(
      `The log ${logFile} cannot be written (${(error as Error).message}). Start Ayumi as the user who started it first.`,
    );
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone: that is what was wanted.
  }
}

async function isGone(pid: number, withinMs: number): Promise<boolean> {
  for (const end = Date.now() + withinMs; isAlive(pid); await delay(20)) {
    if (Date.now() > end) return false;
  }
  return true;
}
