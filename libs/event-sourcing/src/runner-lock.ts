import type { Pool } from 'pg';
import { keepCalm } from './postgres.connection';
import { messageOf } from './message-of';
import { Wakeup } from './wakeup';

/** The class of these advisory locks, apart from the log's own. */
const RUNNER_LOCKS = 7106939;

/** Of the names in $1 (text[]) those that somebody runs, with the process of his connection. */
export const RUNNERS = `select asked.name, held.pid from unnest($1::text[]) asked (name) join pg_locks held
  on held.locktype = 'advisory' and held.granted and held.classid = ${RUNNER_LOCKS}
     and held.objid = (hashtext(asked.name)::bigint & 4294967295)::oid
     and held.database = (select oid from pg_database where datname = current_database())`;

export interface RunnerOptions {
  readonly pool: Pool;
  /** What is run: a projection, an automation. */
  readonly name: string;
  readonly signal: AbortSignal;
  /** Between two looks whether the runner has gone. 1 000 by default. */
  readonly standByMs?: number;
  readonly report?: (line: string) => void;
}

/**
 * One runner for each name over all processes; the others stand by, and one takes over when the runner's process or
 * its connection dies. The lock spares work, it does not make effects exact: checkpoints do. Ends with the work's
 * result; undefined where the signal came first. The work's own signal also ends with the connection.
 */
export async function asRunner<T>(
  { pool, name, signal, standByMs = 1_000, report = () => {} }: RunnerOptions,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  keepCalm(pool);
  while (!signal.aborted) {
    try {
      const turn = await takeTurn(pool, name, signal, work);
      if (turn) return turn.result;
    } catch (error) {
      if (error instanceof LostTurn) report(`${name} lost its connection and stands by`);
      else if (error instanceof WorkFailed) throw error.cause;
      else report(`${name} cannot take its turn yet: ${messageOf(error)}`);
    }
    await new Wakeup().next(0, standByMs, signal);
  }
  return undefined;
}

class LostTurn extends Error {}
class WorkFailed extends Error {}

/** Null where another one runs. */
async function takeTurn<T>(
  pool: Pool,
  name: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<{ readonly result: T } | null> {
  const client = await pool.connect();
  const lost = new AbortController();
  const lose = (): void => lost.abort();
  client.on('error', lose);
  client.on('end', lose);
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as mine', [
      RUNNER_LOCKS,
      name,
    ]);
    if (!rows[0]?.mine || signal.aborted) return null;
    const result = await work(AbortSignal.any([signal, lost.signal])).catch((cause: unknown) => {
      throw new WorkFailed('the work failed', { cause });
    });
    if (lost.signal.aborted) throw new LostTurn(name);
    return { result };
  } finally {
    client.off('end', lose);
    // Thrown away, not given back: with the session goes the lock.
    client.release(true);
  }
}
