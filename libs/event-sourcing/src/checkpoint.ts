import type { Pool, PoolClient } from 'pg';
import { comparePositions, type Position } from './event';
import type { Failure } from './fold-touches';
import { inTransaction } from './postgres.connection';
import type { Projection } from './projection';
import { emptyTables, type Write } from './read-tables';

/** How far a projection has come, and why it stopped if it did. */
export interface Checkpoint {
  readonly version: number;
  readonly position: Position | null;
  readonly status: 'running' | 'stopped';
  readonly failedPosition: Position | null;
  /** The type of the event that it could not apply. */
  readonly failedEvent: string | null;
  readonly failure: string | null;
}

/** Null where this projection never ran. */
export async function checkpointOf(pool: Pool, name: string): Promise<Checkpoint | null> {
  const { rows } = await pool.query<Checkpoint>(SELECT, [name]);
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

/** Begins or goes on, also after a stop. Where the code has another version the rows go and it begins at the beginning. */
export const startFrom = (pool: Pool, projection: Projection): Promise<Position | null> =>
  inTransaction(pool, async (client) => {
    const { name, version } = projection;
    await client.query('insert into read.checkpoint (name, version) values ($1, $2) on conflict (name) do nothing', [
      name,
      version,
    ]);
    const { rows } = await client.query<Checkpoint>(`${SELECT} for update`, [name]);
    const stored = rows[0]!;
    const afresh = stored.version !== version;
    if (afresh) await emptyTables(client, projection);
    const position = afresh ? null : stored.position;
    await client.query(
      `update read.checkpoint set version = $2, position = $3, status = 'running', failed_position = null,
              failed_event = null, failure = null, updated_at = clock_timestamp() where name = $1`,
      [name, version, position],
    );
    return position;
  });

export interface Step {
  /** Where this projector left it. */
  readonly from: Position | null;
  readonly to: Position | null;
  /** It stops there, in front of this event. */
  readonly failure: Failure | null;
}

/**
 * Moves the checkpoint and writes the rows, all in one statement. False, with nothing written, where the checkpoint is
 * not as this projector left it: another one was faster, stopped, or began anew with other code. Whoever waits here for
 * another one's commit looks again at what is there then (READ COMMITTED).
 */
export async function stepCheckpoint(
  client: Pool | PoolClient,
  { name, version }: Pick<Projection, 'name' | 'version'>,
  { from, to, failure }: Step,
  writes: readonly Write[] = [],
): Promise<boolean> {
  const values: unknown[] = [name, version, from, to, failure?.position, failure?.event, failure?.message];
  const written = writes.map(({ sql, values: own }, n) => {
    const before = values.length;
    values.push(...own);
    return `, write_${n} as (${sql.replaceAll(/\$(\d+)/g, (_, place) => `$${Number(place) + before}`)})`;
  });
  const { rowCount } = await client.query(`${HELD}${written.join('')}${MOVED}`, values);
  return rowCount === 1;
}

const HELD = `with held as materialized (
  select from read.checkpoint where name = $1 and version = $2 and position is not distinct from $3
     and status = 'running' for update)`;

const MOVED = ` update read.checkpoint
  set position = $4, updated_at = clock_timestamp(), status = case when $6::text is null then 'running' else 'stopped' end,
      failed_position = $5, failed_event = $6, failure = $7
  where name = $1 and exists (select from held)`;

const SELECT = `select version, position, status, failed_position as "failedPosition", failed_event as "failedEvent", failure
  from read.checkpoint where name = $1`;
