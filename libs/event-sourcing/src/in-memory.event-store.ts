import { LogUnavailable } from './append-errors';
import { type EncodedAppend, encodeAppend } from './encoded-append';
import { categoryOf, comparePositions, type NewEvent, type Position, type RecordedEvent } from './event';
import type { AppendResult, Batch, EventFilter, EventStore, StreamAt, SubscribeOptions } from './event-store';
import { inOrderOf } from './not-in-log';
import { tail } from './tail';
import { Wakeup } from './wakeup';

/** The port without a database, for tests and for folding at a desk. It keeps what JSON keeps, like the others. */
export class InMemoryEventStore implements EventStore {
  private readonly log: RecordedEvent[] = [];
  private readonly byId = new Map<string, RecordedEvent>();
  private readonly streams = new Map<string, RecordedEvent[]>();
  private readonly wakeup = new Wakeup();
  private readonly closing = new AbortController();

  async append(
    stream: string,
    expected: number,
    events: readonly NewEvent[],
    basedOn: readonly StreamAt[] = [],
  ): Promise<AppendResult> {
    if (this.closing.signal.aborted) throw new LogUnavailable('the store is closed');
    const asked = encodeAppend(stream, expected, events, basedOn);
    const known = asked.events.map((event) => this.byId.get(event.id));
    const taken = known.find((event) => event !== undefined);
    if (taken) return repeatedOrTaken(stream, known, taken);
    if (basedOn.some((each) => this.revisionOf(each.stream) !== each.revision)) return { outcome: 'moved' };
    const actual = this.revisionOf(stream);
    if (actual !== expected) return { outcome: 'conflict', actual };
    const last = this.record(asked);
    this.wakeup.ring();
    return { outcome: 'appended', revision: last.revision, position: last.position };
  }

  async readStream(stream: string, from = 0): Promise<RecordedEvent[]> {
    return structuredClone((this.streams.get(stream) ?? []).slice(from));
  }

  async readAll(after: Position | null, limit: number, filter?: EventFilter): Promise<RecordedEvent[]> {
    return [...(await this.read(after, limit, filter)).events];
  }

  async readAt(positions: readonly Position[]): Promise<RecordedEvent[]> {
    return structuredClone(inOrderOf(positions, this.log));
  }

  async count(after: Position | null, upTo: Position | null, filter?: EventFilter): Promise<number> {
    const { events } = await this.read(after, this.log.length, filter);
    return events.filter(({ position }) => upTo !== null && comparePositions(position, upTo) <= 0).length;
  }

  subscribe(options: SubscribeOptions): AsyncIterable<Batch> {
    const signal = AbortSignal.any([options.signal, this.closing.signal]);
    const read = this.read.bind(this);
    return tail({ read, wakeup: this.wakeup, pollMs: 60_000, passes: () => false }, { ...options, signal });
  }

  async find(id: string): Promise<RecordedEvent | null> {
    return structuredClone(this.byId.get(id.toLowerCase()) ?? null);
  }

  async head(): Promise<Position | null> {
    return this.log.at(-1)?.position ?? null;
  }

  async close(): Promise<void> {
    this.closing.abort();
  }

  private revisionOf(stream: string): number {
    return (this.streams.get(stream)?.length ?? 0) - 1;
  }

  private record(asked: EncodedAppend): RecordedEvent {
    const stream = this.streams.get(asked.stream) ?? [];
    this.streams.set(asked.stream, stream);
    for (const { id, type, data, meta } of asked.events) {
      const event: RecordedEvent = {
        stream: asked.stream,
        revision: stream.length,
        position: String(this.log.length + 1) as Position,
        id,
        type,
        data: JSON.parse(data) as unknown,
        meta: JSON.parse(meta) as RecordedEvent['meta'],
      };
      stream.push(event);
      this.log.push(event);
      this.byId.set(id, event);
    }
    return stream.at(-1)!;
  }

  private async read(after: Position | null, limit: number, filter?: EventFilter): Promise<Batch> {
    const rest = this.log.slice(after === null ? 0 : Number(after));
    const wanted = filter ? rest.filter((event) => filter.categories.includes(categoryOf(event.stream))) : rest;
    const events = wanted.slice(0, limit);
    const head = this.log.at(-1)?.position ?? null;
    const checkpoint = events.length < limit ? later(after, head) : (events.at(-1)?.position ?? after);
    return { events: structuredClone(events), checkpoint, caughtUp: checkpoint === later(after, head) };
  }
}

function repeatedOrTaken(
  stream: string,
  known: readonly (RecordedEvent | undefined)[],
  taken: RecordedEvent,
): AppendResult {
  const start = known[0]?.revision ?? 0;
  const same = known.every((event, index) => event?.stream === stream && event.revision === start + index);
  if (!same) return { outcome: 'id-taken', id: taken.id };
  const last = known.at(-1)!;
  return { outcome: 'repeated', revision: last.revision, position: last.position };
}

const later = (a: Position | null, b: Position | null): Position | null =>
  a !== null && (b === null || comparePositions(a, b) > 0) ? a : b;
