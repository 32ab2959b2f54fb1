import type { NewEvent, Position, RecordedEvent } from './event';

/**
 * The port to the ordered log. Two promises carry everything else:
 * a stream takes an append only at the revision the writer expected, and a reader that goes on from a position
 * never misses an event that became visible later (order of visibility equals order of position).
 */
export interface EventStore {
  /**
   * Appends all of `events` (1 to 500, each at most 1 MB of JSON) or none.
   * @param expected revision of the last event of the stream, -1 where it must not exist yet.
   * @param basedOn other streams that were looked at for it: where one of them has moved, nothing is appended. On
   * PostgreSQL nothing can come between this look and the append; on EventStoreDB a moment may.
   */
  append(
    stream: string,
    expected: number,
    events: readonly NewEvent[],
    basedOn?: readonly StreamAt[],
  ): Promise<AppendResult>;
  /** Events of one stream from a revision on (inclusive, 0 by default), in order; empty where there is no such stream. */
  readStream(stream: string, from?: number): Promise<RecordedEvent[]>;
  /** At most `limit` events after a position (exclusive; null for the beginning), in order. */
  readAll(after: Position | null, limit: number, filter?: EventFilter): Promise<RecordedEvent[]>;
  /** The events at these places, in the order asked. Rejects with {@link NotInLog} where one of them is no place of an event. */
  readAt(positions: readonly Position[]): Promise<RecordedEvent[]>;
  /**
   * Everything up to a position (inclusive), in order, in batches of some hundred, as fast as the store gives it. Only
   * some stores have a faster road than pages: ask `readInBulk`, which takes either. Ends without an error on the signal.
   */
  readUpTo?(upTo: Position, options: ReadUpToOptions): AsyncIterable<readonly RecordedEvent[]>;
  /** How many events there are after a position (exclusive) and up to another (inclusive); none where `upTo` is null. */
  count(after: Position | null, upTo: Position | null, filter?: EventFilter): Promise<number>;
  /** Batches in order, at least once, until the signal aborts; then the iteration ends without an error. */
  subscribe(options: SubscribeOptions): AsyncIterable<Batch>;
  /** One event by its id: finds the first effect of a command that is sent again. */
  find(id: string): Promise<RecordedEvent | null>;
  /** Position of the last event, null for an empty log. */
  head(): Promise<Position | null>;
  close(): Promise<void>;
}

/** A stream as somebody saw it. */
export interface StreamAt {
  readonly stream: string;
  /** Of its last event, -1 where there is none. */
  readonly revision: number;
}

export type AppendResult =
  | { readonly outcome: 'appended'; readonly revision: number; readonly position: Position }
  /** These very events are already in this stream: the first result again. */
  | { readonly outcome: 'repeated'; readonly revision: number; readonly position: Position }
  /** Somebody else appended in between; `actual` is the revision the stream is at. */
  | { readonly outcome: 'conflict'; readonly actual: number }
  /** One of the streams that it is based on is no longer as it was seen. */
  | { readonly outcome: 'moved' }
  /** One of the ids belongs to another event: another stream, or another place in this one. */
  | { readonly outcome: 'id-taken'; readonly id: string };

/** No filter: all events. */
export interface EventFilter {
  readonly categories: readonly string[];
}

export interface ReadUpToOptions {
  readonly filter?: EventFilter;
  readonly signal: AbortSignal;
}

export interface SubscribeOptions {
  readonly after: Position | null;
  readonly filter?: EventFilter;
  readonly signal: AbortSignal;
  /** Most events in a batch, 500 by default. */
  readonly batchSize?: number;
}

export interface Batch {
  readonly events: readonly RecordedEvent[];
  /** Everything up to here was delivered or filtered out: what a projection stores. Null while the log is empty. */
  readonly checkpoint: Position | null;
  /** True where the log held nothing more when this batch was read. */
  readonly caughtUp: boolean;
}

export const LIMITS = { eventsPerAppend: 500, eventBytes: 1_000_000 } as const;
