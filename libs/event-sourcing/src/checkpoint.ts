import type { Pool, PoolClient } from 'pg';
import { comparePositions, type Position } from './event';
import type { Failure } from './fold-touches';
import { inTransaction } from './postgres.connection';
import type { Projection } from './projection';
import { emptyTables } from './read-tables';

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

/**
 * Locks the checkpoint until the end of the transaction. False where it is not as this projector left it: another one
 * was faster, stopped, or began anew with other code.
 */
export async function holdCheckpoint(
  client: PoolClient,
  projection: Projection,
  at: Position | null,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from read.checkpoint where name = $1 and version = $2 and position is not distinct from $3
        and status = 'running' for update`,
    [projection.name, projection.version, at],
  );
  return rowCount === 1;
}

export async function moveCheckpoint(client: PoolClient, projection: Projection, to: Position | null): Promise<void> {
  await client.query(`update read.checkpoint set position = $2, updated_at = clock_timestamp() where name = $1`, [
    projection.name,
    to,
  ]);
}

export async function stopCheckpoint(client: PoolClient, projection: Projection, failure: Failure): Promise<void> {
  await client.query(
    `update read.checkpoint set status = 'stopped', failed_position = $2, failed_event = $3, failure = $4,
            updated_at = clock_timestamp() where name = $1`,
    [projection.name, failure.position, failure.event, failure.message],
  );
}

const SELECT = `select version, position, status, failed_position as "failedPosition", failed_event as "failedEvent", failure
  from read.checkpoint where name = $1`;
