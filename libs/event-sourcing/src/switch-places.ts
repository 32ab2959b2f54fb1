import type { Pool } from 'pg';
import { checkpointOf } from './checkpoint';
import type { Position } from './event';
import { placed } from './places';
import { ask, inTransaction } from './postgres.connection';
import type { Projection } from './projection';

/** Empty tables beside those in service, and a checkpoint of their own at the beginning. */
export const prepareNext = (pool: Pool, projection: Projection): Promise<unknown> =>
  waitingForReaders(() =>
    ask(pool, 'select read.prepare_next($1, $2, $3)', [projection.name, projection.version, tablesOf(projection)]),
  );

/**
 * In one transaction, with the tables held: the new rows are brought to where those in service are, and change places
 * with them. That is a handful of events, so whoever reads or projects waits for milliseconds; without holding them, a
 * busy projection could not be caught. Says how long everybody waited, at most.
 */
export const switchPlaces = <E>(
  pool: Pool,
  projection: Projection,
  bringTo: (service: Position | null) => Promise<{ readonly at: Position | null } | { readonly end: E }>,
): Promise<{ readonly ms: number } | { readonly end: E }> =>
  waitingForReaders(() =>
    inTransaction(pool, async (client) => {
      const tables = tablesOf(projection);
      const began = performance.now();
      await client.query(`set local lock_timeout = '250ms';
        lock table ${tables.map((table) => placed('service', table)).join(', ')} in access exclusive mode`);
      const service = (await checkpointOf(pool, projection.name))?.position ?? null;
      const brought = await bringTo(service);
      if ('end' in brought) return brought;
      const values = [projection.name, tables, service, brought.at];
      const { rows } = await client.query<Done>('select read.switch_places($1, $2, $3, $4) as done', values);
      if (!rows[0]?.done) throw new Error(`the checkpoints of ${projection.name} moved while its tables were held`);
      return { ms: performance.now() - began };
    }),
  );

/**
 * The rows that were in service before are so again, and the present ones are kept in their stead. They go on from
 * where they stood. Null where there are none.
 */
export const goBack = (pool: Pool, projection: Projection): Promise<number | null> =>
  changed(() => ask(pool, 'select read.go_back($1, $2) as done', [projection.name, tablesOf(projection)]));

export const dropPrevious = (pool: Pool, projection: Projection): Promise<unknown> =>
  waitingForReaders(() =>
    ask(pool, `select read.drop_place($1, $2, 'previous')`, [projection.name, tablesOf(projection)]),
  );

const tablesOf = (projection: Projection): string[] => Object.keys(projection.tables);

interface Done {
  readonly done: boolean;
}

async function changed(change: () => Promise<{ readonly rows: readonly Done[] }>): Promise<number | null> {
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
