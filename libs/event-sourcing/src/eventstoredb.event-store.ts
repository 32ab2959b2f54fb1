import { LogUnavailable } from './append-errors';
import { encodeAppend, isUuid } from './encoded-append';
import { categoryOf, comparePositions, type NewEvent, type Position, type RecordedEvent } from './event';
import type { AppendResult, Batch, EventFilter, EventStore, StreamAt, SubscribeOptions } from './event-store';
import { EventStoreDbServer, isOurs, type LoggedEvent } from './eventstoredb.client';
import { isGone } from './eventstoredb.errors';
import { EventStoreDbIds } from './eventstoredb.ids';
import { EventStoreDbListener } from './eventstoredb.listener';
import { inOrderOf } from './not-in-log';
import { tail } from './tail';
import { Turns } from './turns';
import { Wakeup } from './wakeup';

export interface EventStoreDbOptions {
  /** Longest time until a subscription sees an event whose wake-up was lost; 500. */
  readonly pollMs?: number;
  /** After this an append or a read from a silent server fails; 30 000. */
  readonly timeoutMs?: number;
}

/** Enough to find the last event of ours behind some of the server's own. */
const COUNTED_PAGE = 1_000;

const SMALLEST_PAGE = 64;

const SIDE_BY_SIDE = 16;

/**
 * The port on EventStoreDB, or KurrentDB, which speaks the same protocol. The server should be Ayumi's alone: all streams but its
 * own (`$…`) count as ours. The user of the connection string must be allowed to read `$all`.
 * Appends reject with `InvalidAppend`, `LogUnavailable` (nothing stored) or `OutcomeUnknown` (send the same ids again).
 */
export class EventStoreDbEventStore implements EventStore {
  private readonly server: EventStoreDbServer;
  private readonly ids: EventStoreDbIds;
  private readonly listener: EventStoreDbListener;
  private readonly wakeup = new Wakeup();
  private readonly closing = new AbortController();
  private readonly turns = new Turns();
  private readonly pollMs: number;

  constructor(url: string, { pollMs = 500, timeoutMs = 30_000 }: EventStoreDbOptions = {}) {
    const server = new EventStoreDbServer(url, timeoutMs);
    this.server = server;
    this.ids = new EventStoreDbIds((from, count) => server.readAll(from, count, 'forwards'));
    this.listener = new EventStoreDbListener((ring, ended) => server.listen(ring, ended), this.wakeup);
    this.pollMs = pollMs;
  }

  async append(
    stream: string,
    expected: number,
    events: readonly NewEvent[],
    basedOn: readonly StreamAt[] = [],
  ): Promise<AppendResult> {
    if (this.closing.signal.aborted) throw new LogUnavailable('the store is closed');
    const ids = encodeAppend(stream, expected, events, basedOn).events.map(({ id }) => id);
    return this.turns.take(stream, async () => {
      const before = await this.alreadyThere(stream, ids);
      if (before) return before;
      if (await this.haveMoved(basedOn)) return { outcome: 'moved' };
      const answer = await this.server.append(stream, expected, events);
      if (answer.outcome === 'conflict') return (await this.alreadyThere(stream, ids)) ?? answer;
      this.wakeup.ring();
      return { ...answer, position: answer.position ?? (await this.positionOf(ids.at(-1)!)) };
    });
  }

  /** The server knows no append under a condition on other streams: they are looked at as late as can be. */
  private async haveMoved(basedOn: readonly StreamAt[]): Promise<boolean> {
    const isAsSeen = async ({ stream, revision }: StreamAt): Promise<boolean> => {
      const rest = await this.server.readStream(stream, Math.max(revision, 0));
      return rest.length === (revision < 0 ? 0 : 1);
    };
    const unmoved = await Promise.all(basedOn.map(isAsSeen)).catch((error: unknown) => {
      throw isGone(error) ? new LogUnavailable(error) : error;
    });
    return unmoved.includes(false);
  }

  /** What was sent before, by whichever process: the first result, or that an id belongs elsewhere. */
  private async alreadyThere(stream: string, ids: readonly string[]): Promise<AppendResult | null> {
    const known = await this.ids.find(ids).catch((error: unknown) => {
      throw isGone(error) ? new LogUnavailable(error) : error;
    });
    const taken = ids.find((id) => known.has(id));
    if (taken === undefined) return null;
    const first = known.has(ids[0]!) ? await this.find(ids[0]!) : null;
    const stored = first?.stream === stream ? await this.server.readStream(stream, first.revision) : [];
    if (!ids.every((id, index) => stored[index]?.id === id)) return { outcome: 'id-taken', id: taken };
    const last = ids.length - 1;
    return { outcome: 'repeated', revision: stored[last]!.revision, position: known.get(ids[last]!)! };
  }

  private async positionOf(id: string): Promise<Position> {
    return (await this.ids.find([id])).get(id)!;
  }

  async readStream(stream: string, from = 0): Promise<RecordedEvent[]> {
    const events = await this.server.readStream(stream, from);
    if (events.every((event): event is RecordedEvent => event.position !== null)) return events;
    const positions = await this.ids.find(events.map(({ id }) => id));
    return events.map((event) => ({ ...event, position: event.position ?? positions.get(event.id)! }));
  }

  async readAll(after: Position | null, limit: number, filter?: EventFilter): Promise<RecordedEvent[]> {
    return [...(await this.readBatch(after, limit, filter)).events];
  }

  /** The server gives a place and what follows it, not several places: they are asked for side by side. */
  async readAt(positions: readonly Position[]): Promise<RecordedEvent[]> {
    const events: LoggedEvent[] = [];
    for (let from = 0; from < positions.length; from += SIDE_BY_SIDE) {
      const some = positions.slice(from, from + SIDE_BY_SIDE);
      events.push(...(await Promise.all(some.map((each) => this.server.readAll(each, 1, 'forwards')))).flat());
    }
    return inOrderOf(positions, events);
  }

  /** By reading: the server counts nothing. */
  async count(after: Position | null, upTo: Position | null, filter?: EventFilter): Promise<number> {
    if (upTo === null) return 0;
    const page = await this.readAll(after, COUNTED_PAGE, filter);
    const within = page.filter(({ position }) => isUpTo(position, upTo));
    if (within.length < COUNTED_PAGE) return within.length;
    return within.length + (await this.count(within.at(-1)!.position, upTo, filter));
  }

  async *subscribe(options: SubscribeOptions): AsyncGenerator<Batch, void, undefined> {
    const signal = AbortSignal.any([options.signal, this.closing.signal]);
    const { wakeup, pollMs } = this;
    this.listener.join();
    try {
      const read = (after: Position | null, limit: number, filter?: EventFilter): Promise<Batch> => {
        this.listener.ensure();
        return this.readBatch(after, limit, filter);
      };
      yield* tail({ read, wakeup, pollMs, passes: isGone }, { ...options, signal });
    } finally {
      this.listener.leave();
    }
  }

  async find(id: string): Promise<RecordedEvent | null> {
    if (!isUuid(id)) return null;
    const position = (await this.ids.find([id.toLowerCase()])).get(id.toLowerCase());
    if (!position) return null;
    const [event] = await this.server.readAll(position, 1, 'forwards');
    return event ?? null;
  }

  async head(): Promise<Position | null> {
    for (let from: Position | null = null; ;) {
      const page: LoggedEvent[] = await this.server.readAll(from, SMALLEST_PAGE, 'backwards');
      const last = page.find(isOurs);
      if (last) return last.position;
      // Backwards it begins after the place that is given.
      if (page.length < SMALLEST_PAGE) return null;
      from = page.at(-1)!.position;
    }
  }

  /** The server's version, once it is known to be one that we can work with. */
  async version(): Promise<string> {
    const version = await this.server.version();
    if (version !== 'unknown') return version;
    return (await this.server.versionByHttp().catch(() => null)) ?? version;
  }

  /** Lets the appends that are under way finish and ends the subscriptions. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.turns.idle();
    this.listener.end();
    await this.server.close();
  }

  /**
   * Reads until `limit` events passed the filter, and then as far as it takes to know whether more of ours follow. The
   * checkpoint is our last event that was looked at: the server's own come and go in between.
   */
  private async readBatch(after: Position | null, limit: number, filter?: EventFilter): Promise<Batch> {
    const events: RecordedEvent[] = [];
    let checkpoint = after;
    // The place it begins at, which is read again, and one more to see that there is more.
    const size = Math.max(SMALLEST_PAGE, limit + 2);
    for (let from = after; ;) {
      const page: LoggedEvent[] = await this.server.readAll(from, size, 'forwards');
      for (const event of page) {
        if (!isOurs(event) || isUpTo(event.position, after) || isUpTo(event.position, from)) continue;
        if (events.length === limit) return { events, checkpoint, caughtUp: false };
        checkpoint = event.position;
        if (!filter || filter.categories.includes(categoryOf(event.stream))) events.push(event);
      }
      if (page.length < size) return { events, checkpoint, caughtUp: true };
      from = page.at(-1)!.position;
    }
  }
}

const isUpTo = (position: Position, limit: Position | null): boolean =>
  limit !== null && comparePositions(position, limit) <= 0;
