import type { Pool } from 'pg';
import { stepCheckpoint } from './checkpoint';
import type { Position } from './event';
import type { Batch } from './event-store';
import { type Failure, failureAt, foldTouches, keysOf, planTouches } from './fold-touches';
import { isTransient, withConnection } from './postgres.connection';
import type { Place } from './places';
import type { Projection } from './projection';
import { ReadTables } from './read-tables';

/** Done, overtaken by another projector (nothing was written), or stopped at an event. */
export type Applied = 'applied' | 'overtaken' | Failure;

export interface Target {
  readonly pool: Pool;
  readonly projection: Projection;
  readonly place: Place;
  readonly tables: ReadTables;
}

export const targetAt = (pool: Pool, projection: Projection, place: Place): Target => ({
  pool,
  projection,
  place,
  tables: new ReadTables(projection, place),
});

/**
 * Rows and checkpoint in one transaction. An event that cannot be applied stops the projection in front of it, with
 * everything before it kept. Rejects only for what may pass (a lost connection).
 */
export async function applyBatch(target: Target, from: Position | null, batch: Batch): Promise<Applied> {
  try {
    return await tryBatch(target, from, batch);
  } catch (error) {
    const [event, ...more] = batch.events;
    if (isTransient(error) || !event) throw error;
    // The tables refuse a row (a missing column, a value of another type): find the event that asks for it.
    return more.length > 0 ? oneByOne(target, from, batch) : stopAt(target, from, failureAt(event, error));
  }
}

/** Two statements: what is there, and what becomes of it. The second finds out whether the first was overtaken. */
const tryBatch = ({ pool, projection, place, tables }: Target, from: Position | null, batch: Batch): Promise<Applied> =>
  withConnection(pool, async (client) => {
    const plan = planTouches(projection, batch.events);
    const { changes, last, events, failure } = foldTouches(plan, await tables.load(client, keysOf(plan)));
    const to = failure ? (last?.position ?? from) : batch.checkpoint;
    const writes = await tables.writes(client, changes);
    const moved = await stepCheckpoint(client, { ...projection, place }, { from, to, events, failure }, writes);
    return moved ? (failure ?? 'applied') : 'overtaken';
  });

async function oneByOne(target: Target, from: Position | null, batch: Batch): Promise<Applied> {
  let reached = from;
  for (const event of batch.events) {
    const applied = await applyBatch(target, reached, { events: [event], checkpoint: event.position, caughtUp: false });
    if (applied !== 'applied') return applied;
    reached = event.position;
  }
  return applyBatch(target, reached, { ...batch, events: [] });
}

const stopAt = ({ pool, projection, place }: Target, from: Position | null, failure: Failure): Promise<Applied> =>
  withConnection(pool, async (client) => {
    const step = { from, to: from, events: 0, failure };
    return (await stepCheckpoint(client, { ...projection, place }, step)) ? failure : 'overtaken';
  });
