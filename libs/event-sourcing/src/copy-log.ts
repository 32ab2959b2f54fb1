import { escapeLiteral, type Pool } from 'pg';
import { COPIED_COLUMNS, CopiedEvents } from './copied-events';
import type { Position, RecordedEvent } from './event';
import type { ReadUpToOptions } from './event-store';
import { TAKE_TIME } from './postgres.pool';

/**
 * The log from its beginning up to a position, as one statement on one connection: as fast as whoever asked takes it,
 * and past the time limit of a statement. A connection that is given up half-way is closed, or it would go on copying.
 */
export async function* copyLog(
  pool: Pool,
  upTo: Position,
  { filter, signal }: ReadUpToOptions,
): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  if (signal.aborted) return;
  const client = await pool.connect();
  const copied = new CopiedEvents(copyOf(upTo, filter?.categories ?? null));
  const giveUp = (): void => copied.end(null);
  const die = (error: Error): void => copied.end(error);
  client.on('error', die);
  signal.addEventListener('abort', giveUp);
  let whole = false;
  try {
    // In the order of its key: what the filter leaves is guessed too low for the planner to see that this is cheaper.
    await client.query(`begin read only; ${TAKE_TIME}; set local enable_sort = off`);
    client.query(copied);
    for await (const events of copied.batches()) {
      if (signal.aborted) return;
      yield events;
    }
    if (signal.aborted) return;
    await client.query('commit');
    whole = true;
  } finally {
    signal.removeEventListener('abort', giveUp);
    if (whole) client.off('error', die);
    client.release(!whole);
  }
}

function copyOf(upTo: Position, categories: readonly string[] | null): string {
  const mine = categories && `split_part(stream, '-', 1) in (${categories.map(escapeLiteral).join(', ')})`;
  const wanted = [`position <= ${escapeLiteral(upTo)}::bigint`, ...(mine === null ? [] : [mine])].join(' and ');
  return `copy (select ${COPIED_COLUMNS} from log.event where ${wanted} order by position) to stdout`;
}
