import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import { OperatorError } from '../operator-error';

/** `start` runs the house; `command` is a short visit (import-plan, rebuild, …). */
export type Role = 'start' | 'command';

/**
 * How this process holds the server, and so who stops it:
 * - `alone`: it runs the house, and stops the server at its end;
 * - `together`: a command without a running house; the last command to leave stops the server;
 * - `guest`: a command beside a running house, which stops nothing.
 */
export type Hold = 'alone' | 'together' | 'guest';

/** "ayum". Advisory locks belong to a database; these are in `postgres`, where nothing of the application's is. */
const key = '1635349869, 1';
const patienceMs = 1_500;

/**
 * The hold is a lock inside the server, not a process number in a file: it ends with the process that has it, however
 * that ends, and cannot be mistaken for another process that got the same number (every restart of a container).
 *
 * @throws {OperatorError} where a house is to be started on data that is in use
 */
export async function takeHold(session: Client, role: Role, dataDir: string): Promise<Hold> {
  // A killed process's lock lives on for a moment, until the server notices.
  for (const end = Date.now() + patienceMs; Date.now() < end; await delay(50)) {
    if (role === 'start' && (await tryLock(session, 'pg_try_advisory_lock'))) return 'alone';
    if (role === 'command' && (await tryLock(session, 'pg_try_advisory_lock_shared'))) return 'together';
    if (role === 'command' && (await holder(session))?.role === 'start') return 'guest';
  }
  if (role === 'command') return 'guest';
  throw inUse(dataDir, await holder(session));
}

/** @returns whether the server is now ours to stop */
export async function releaseHold(session: Client, hold: Hold): Promise<boolean> {
  if (hold === 'alone') return true;
  if (hold === 'guest') return false;
  await session.query(`SELECT pg_advisory_unlock_shared(${key})`);
  return tryLock(session, 'pg_try_advisory_lock');
}

export function sessionName(role: Role): string {
  return `ayumi ${role} ${process.pid}`;
}

async function tryLock(session: Client, take: string): Promise<boolean> {
  const { rows } = await session.query<{ taken: boolean }>(`SELECT ${take}(${key}) AS taken`);
  return rows[0]?.taken ?? false;
}

async function holder(session: Client): Promise<{ role: string; pid: string } | undefined> {
  const [classId, objectId] = key.split(', ');
  const { rows } = await session.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND classid = $1 AND objid = $2 AND granted LIMIT 1`,
    [classId, objectId],
  );
  const [, role, pid] = rows[0]?.name.split(' ') ?? [];
  return role && pid ? { role, pid } : undefined;
}

function inUse(dataDir: string, by: { role: string; pid: string } | undefined): OperatorError {
  const who = by ? `process ${by.pid}` : 'another process';
  if (by?.role === 'command') {
    return new OperatorError(
      `A command (${who}) is working on ${dataDir}. Wait until it has finished, then start again.`,
    );
  }
  return new OperatorError(
    `Ayumi is already running on ${dataDir} (${who}). Stop it first, or set AYUMI_DATA (and PORT) to run a second one.`,
  );
}
