import { categoryOf, comparePositions, type Position, type RecordedEvent } from './event';
import type { Batch, EventFilter } from './event-store';
import type { Wakeup } from './wakeup';

/** The next events after a position, and the head of the log, in one snapshot. */
export type ReadOn = (after: Position | null, limit: number, filter?: EventFilter) => Promise<Batch>;

const KEPT = 500;

/** What was read of the end of the log: everything after `begin` up to `end`. */
interface Stretch {
  readonly begin: Position;
  readonly events: readonly RecordedEvent[];
  readonly end: Position;
  readonly caughtUp: boolean;
}

/**
 * Subscriptions that have caught up all wait for the same events: those are read once and handed to each by its filter.
 * Whoever is further back reads for itself.
 */
export class RecentEvents {
  private stretch: Stretch | null = null;
  private refreshing: { readonly rings: number; readonly done: Promise<void> } | null = null;
  private lookedAt = Number.NEGATIVE_INFINITY;
  private ringsSeen = -1;

  constructor(
    private readonly readOn: ReadOn,
    private readonly wakeup: Wakeup,
    /** So long a look counts for the others too, where nothing rang since. */
    private readonly freshMs: number,
  ) {}

  async read(after: Position | null, limit: number, filter?: EventFilter): Promise<Batch> {
    if (!this.holds(after)) return this.readApart(after, limit, filter);
    if (!this.isFresh()) await this.refresh();
    // Others may have pushed it out meanwhile.
    return this.holds(after) ? this.batch(this.stretch!, after!, limit, filter) : this.readApart(after, limit, filter);
  }

  private holds(after: Position | null): boolean {
    if (after === null || this.stretch === null) return false;
    return comparePositions(after, this.stretch.begin) >= 0 && comparePositions(after, this.stretch.end) <= 0;
  }

  private async readApart(after: Position | null, limit: number, filter?: EventFilter): Promise<Batch> {
    const batch = await this.readOn(after, limit, filter);
    const { checkpoint, caughtUp } = batch;
    const newer = checkpoint !== null && (!this.stretch || comparePositions(checkpoint, this.stretch.end) > 0);
    if (caughtUp && newer) this.stretch = { begin: checkpoint, events: [], end: checkpoint, caughtUp };
    return batch;
  }

  private isFresh(): boolean {
    if (!this.stretch!.caughtUp || this.ringsSeen !== this.wakeup.rings) return false;
    return performance.now() - this.lookedAt < this.freshMs;
  }

  /** Shares a look that is under way, but not with one that began before the last ring: it may have been too early. */
  private async refresh(): Promise<void> {
    while (this.refreshing && this.refreshing.rings !== this.wakeup.rings)
      await this.refreshing.done.catch(() => undefined);
    this.refreshing ??= { rings: this.wakeup.rings, done: this.look().finally(() => (this.refreshing = null)) };
    await this.refreshing.done;
  }

  private async look(): Promise<void> {
    const { rings } = this.wakeup;
    const began = performance.now();
    const { end } = this.stretch!;
    const more = await this.readOn(end, KEPT);
    // Somebody who read apart was further by then.
    if (this.stretch!.end !== end) return;
    this.stretch = extended(this.stretch!, more);
    this.ringsSeen = rings;
    this.lookedAt = began;
  }

  private batch({ events, end, caughtUp }: Stretch, after: Position, limit: number, filter?: EventFilter): Batch {
    const from = events.findLastIndex(({ position }) => comparePositions(position, after) <= 0) + 1;
    const wanted = events.slice(from).filter(({ stream }) => filter?.categories.includes(categoryOf(stream)) ?? true);
    const taken = wanted.slice(0, limit);
    const checkpoint = taken.length < limit ? end : taken.at(-1)!.position;
    return { events: taken, checkpoint, caughtUp: caughtUp && checkpoint === end };
  }
}

function extended({ begin, events }: Stretch, more: Batch): Stretch {
  const all = [...events, ...more.events];
  const dropped = all.slice(0, Math.max(0, all.length - KEPT));
  return {
    begin: dropped.at(-1)?.position ?? begin,
    events: all.slice(dropped.length),
    end: more.checkpoint!,
    caughtUp: more.caughtUp,
  };
}
