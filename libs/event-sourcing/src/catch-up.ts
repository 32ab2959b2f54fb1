import { applyBatch, type Applied, type Target } from './apply-batch';
import { comparePositions, type Position } from './event';
import type { EventStore } from './event-store';

const PAGE = 5_000;

/** Applies everything after `from` up to a position, inclusive. Says where it got, or what kept it from there. */
export async function catchUp(
  store: EventStore,
  target: Target,
  from: Position | null,
  upTo: Position,
  { signal, onPage = () => {} }: { readonly signal: AbortSignal; readonly onPage?: (events: number) => void },
): Promise<{ readonly reached: Position | null } | Exclude<Applied, 'applied'>> {
  let reached = from;
  while (!signal.aborted && (reached === null || comparePositions(reached, upTo) < 0)) {
    const page = await store.readAll(reached, PAGE, { categories: target.projection.categories });
    const events = page.filter(({ position }) => comparePositions(position, upTo) <= 0);
    const checkpoint = events.length < PAGE ? upTo : events.at(-1)!.position;
    const applied = await applyBatch(target, reached, { events, checkpoint, caughtUp: false });
    if (applied !== 'applied') return applied;
    reached = checkpoint;
    onPage(events.length);
  }
  return { reached };
}
