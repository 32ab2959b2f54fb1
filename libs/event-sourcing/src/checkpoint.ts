import type { Pool, PoolClient } from 'pg';
import { comparePositions, type Position } from './event';
import type { Failure } from './fold-touches';
import { ask, inTransaction, prepared } from './postgres.connection';
import type { Projection } from './projection';
import type { Place } from './places';
import type { Write } from './read-tables';

/** How far a projection has come, and why it stopped if it did. */
export interface Checkpoint {
  readonly version: number;
  readonly position: Position | null;
  readonly status: 'running' | 'stopped';
  readonly failedPosition: Position | null;
  /** The type of the event that it could not apply. */
  readonly failedEvent: string | null;
  readonly failure: string | null;
  /** How many events it has applied: as many as the log holds up to there, or it has lost some. */
  readonly applied: number;
  readonly updatedAt: Date;
}

/** Null where there are no rows of this projection at that place. */
export async function checkpointOf(pool: Pool, name: string, place: Place = 'service'): Promise<Checkpoint | null> {
  const { rows } = await ask<Checkpoint>(pool, SELECT, [name, place]);
  return rows[0] ?? null;
}

/** Waits until the projection has reached the position. False after the time, or at once where it stopped before. */
export async function awaitPosition(
  pool: Pool,
  name: string,
  position: Position,
  { timeoutMs }: { readonly timeoutMs: number },
): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 1.5, 100)) {
    const checkpoint = await checkpointOf(pool, name);
    if (checkpoint?.position && comparePositions(checkpoint.position, position) >= 0) return true;
    const leftMs = end - Date.now();
    if (checkpoint?.status === 'stopped' || leftMs <= 0) return false;
    await new Promise((resolve) => setTimeout(resolve, Math.min(pauseMs, leftMs)));
  }
}

/** Begins or goes on, also after a stop. Rows that other code made are left as they are: their version is the answer. */
export const startFrom = (
  pool: Pool,
  { name, version }: Pick<Projection, 'name' | 'version'>,
): Promise<{ readonly position: Position | null } | { readonly version: number }> =>
  inTransaction(pool, async (client) => {
    await client.query('insert into read.checkpoint (name, version) values ($1, $2) on conflict do nothing', [
      name,
      version,
    ]);
    const { rows } = await client.query<Checkpoint>(`${SELECT} for update`, [name, 'service']);
    const stored = rows[0]!;
    if (stored.version !== version) return { version: stored.version };
    await client.query(`update read.checkpoint set ${RUNNING} where name = $1 and place = 'service'`, [name]);
    return { position: stored.position };
  });

/** From the beginning, with a new version, where there are no rows that somebody reads. */
export async function startAnew(
  pool: Pool,
  { name, version }: Pick<Projection, 'name' | 'version'>,
): Promise<{ readonly position: null }> {
  await ask(
    pool,
    `update read.checkpoint set ${RUNNING}, version = $2, position = null, applied = 0
      where name = $1 and place = 'service'`,
    [name, version],
  );
  return { position: null };
}

const RUNNING = `status = 'running', failed_position = null, failed_event = null, failure = null,
  updated_at = clock_timestamp()`;

export interface Stepping {
  readonly name: string;
  readonly version: number;
  readonly place?: Place;
}

export interface Step {
  /** Where this projector left it. */
  readonly from: Position | null;
  readonly to: Position | null;
  /** How many events were applied between. */
  readonly events: number;
  /** It stops there, in front of this event. */
  readonly failure: Failure | null;
}

/**
 * Moves the checkpoint and writes the rows, all in one statement. False, with nothing written, where the checkpoint is
 * not as this projector left it: another one was faster, stopped, or began anew with other code. Whoever waits here for
 * another one's commit looks again at what is there then (READ COMMITTED).
 */
export async function stepCheckpoint(
  client: PoolClient,
  { name, version, place = 'service' }: Stepping,
  { from, to, events, failure }: Step,
  writes: readonly Write[] = [],
): Promise<boolean> {
  const failed = [failure?.position, failure?.event, failure?.message];
  const values: unknown[] = [name, place, version, from, to, events, ...failed];
  const written = writes.map(({ sql, values: own }, n) => {
    const before = values.length;
    values.push(...own);
    return `, write_${n} as (${sql.replaceAll(/\$(\d+)/g, (_, number) => `$${Number(number) + before}`)})`;
  });
  const { rowCount } = await client.query(prepared('step', `${HELD}${written.join('')}${MOVED}`, values));
  return rowCount === 1;
}

const HELD = `with held as materialized (
  select from read.checkpoint where name = $1 and place = $2 and version = $3 and position is not distinct from $4
     and status = 'running' for update)`;

const MOVED = ` update read.checkpoint
  set position = $5, applied = applied + $6, updated_at = clock_timestamp(),
      status = case when $8::text is null then 'running' else 'stopped' end,
      failed_position = $7, failed_event = $8, failure = $9
  where name = $1 and place = $2 and exists (select from held)`;

const SELECT = `select version, position, applied::float8 as applied, status, failed_position as "failedPosition",
    failed_event as "failedEvent", failure, updated_at as "updatedAt"
  from read.checkpoint where name = $1 and place = $2`;
