import type { Pool } from 'pg';
import type { Position } from './event';
import type { Projection } from './projection';

/** Empty tables beside those in service, and a checkpoint of their own at the beginning. */
export const prepareNext = (pool: Pool, projection: Projection): Promise<unknown> =>
  waitingForReaders(() =>
    pool.query('select read.prepare_next($1, $2, $3)', [projection.name, projection.version, tablesOf(projection)]),
  );

/** In one transaction. Null where a checkpoint moved in between: look again. Else how long everybody waited, at most. */
export async function switchPlaces(
  pool: Pool,
  projection: Projection,
  at: { readonly service: Position | null; readonly next: Position | null },
): Promise<number | null> {
  const values = [projection.name, tablesOf(projection), at.service, at.next];
  return changed(() => pool.query(`select read.switch_places($1, $2, $3, $4) as done`, values));
}

/**
 * The rows that were in service before are so again, and the present ones are kept in their stead. They go on from
 * where they stood. Null where there are none.
 */
export const goBack = (pool: Pool, projection: Projection): Promise<number | null> =>
  changed(() => pool.query('select read.go_back($1, $2) as done', [projection.name, tablesOf(projection)]));

export const dropPrevious = (pool: Pool, projection: Projection): Promise<unknown> =>
  waitingForReaders(() =>
    pool.query(`select read.drop_place($1, $2, 'previous')`, [projection.name, tablesOf(projection)]),
  );

const tablesOf = (projection: Projection): string[] => Object.keys(projection.tables);

async function changed(change: () => Promise<{ readonly rows: readonly { done: boolean }[] }>): Promise<number | null> {
  return waitingForReaders(async () => {
    const began = performance.now();
    const { rows } = await change();
    return rows[0]?.done ? performance.now() - began : null;
  });
}

const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK = '40P01';
const PAUSE_MS = 50;
const TRIES = 100;

/** Behind a long read everybody else would queue up: rather give way and come again. */
async function waitingForReaders<T>(change: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await change();
    } catch (error) {
      const { code } = error as { code?: string };
      if ((code !== LOCK_NOT_AVAILABLE && code !== DEADLOCK) || tried === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
