import { comparePositions, type Position, type RecordedEvent } from './event';
import type { EventStore, ReadUpToOptions } from './event-store';

const PAGE = 1_000;

/**
 * The log from its beginning up to a position (inclusive), in order, in batches of some hundred: by the store's own
 * fastest road, or page by page. Ends without an error where the signal comes first.
 */
export function readInBulk(
  store: EventStore,
  upTo: Position,
  options: ReadUpToOptions,
): AsyncIterable<readonly RecordedEvent[]> {
  return store.readUpTo?.(upTo, options) ?? pages(store, upTo, options);
}

async function* pages(
  store: EventStore,
  upTo: Position,
  { filter, signal }: ReadUpToOptions,
): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  let after: Position | null = null;
  while (!signal.aborted) {
    const page: RecordedEvent[] = await store.readAll(after, PAGE, filter);
    const beyond = page.findIndex(({ position }) => comparePositions(position, upTo) > 0);
    const events = beyond < 0 ? page : page.slice(0, beyond);
    if (events.length > 0 && !signal.aborted) yield events;
    if (events.length < PAGE) return;
    after = events.at(-1)!.position;
  }
}
