import type { Position } from './event';
import type { Batch, EventFilter, SubscribeOptions } from './event-store';
import type { Wakeup } from './wakeup';

/** What a subscription is made from: reading, and a hint when to read again. */
export interface TailSource {
  /** The next batch after a position, read in one snapshot. */
  readonly read: (after: Position | null, limit: number, filter?: EventFilter) => Promise<Batch>;
  readonly wakeup: Wakeup;
  /** Longest wait between two reads, also where no hint came. */
  readonly pollMs: number;
  /** True for an error that passes (the database restarts): the subscription waits and reads again. */
  readonly passes: (error: unknown) => boolean;
}

/**
 * Reads on and on, each batch only when the last one was taken, until the signal aborts.
 * A batch without events is delivered where it says something: the first, or a checkpoint that moved.
 */
export async function* tail(source: TailSource, options: SubscribeOptions): AsyncGenerator<Batch, void, undefined> {
  const { signal, filter, batchSize = 500 } = options;
  let after = options.after;
  let first = true;
  while (!signal.aborted) {
    const seen = source.wakeup.rings;
    const batch = await readOrNull(source, after, batchSize, filter);
    if (signal.aborted) return;
    if (batch && (first || batch.checkpoint !== after)) {
      first = false;
      after = batch.checkpoint;
      yield batch;
    }
    if (!batch || batch.caughtUp) await source.wakeup.next(seen, source.pollMs, signal);
  }
}

async function readOrNull(source: TailSource, after: Position | null, limit: number, filter?: EventFilter) {
  try {
    return await source.read(after, limit, filter);
  } catch (error) {
    if (source.passes(error)) return null;
    throw error;
  }
}
