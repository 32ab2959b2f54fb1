import type { Connection, Submittable } from 'pg';
import type { Position, RecordedEvent } from './event';
import { uncopied, uncopiedJson } from './copy-text';

/** What a statement must select, in this order. */
export const COPIED_COLUMNS = 'stream, revision, position, id, type, data, meta';

/** So much of the log is parsed at once. */
const BATCH_BYTES = 262_144;
/** So many batches lie ready before the server has to wait. */
const READY = 2;

/**
 * `copy (select …) to stdout` of events, in batches: `client.query(copied)`, then `for await (… of copied.batches())`.
 * The driver hands over each row by itself, in a buffer that it uses again: rows are gathered here and become text once
 * for each batch, which is what makes this the fast road.
 */
export class CopiedEvents implements Submittable {
  private connection: Connection | null = null;
  private buffer = Buffer.allocUnsafe(BATCH_BYTES);
  private filled = 0;
  private readonly ready: string[] = [];
  private ended = false;
  private failure: Error | null = null;
  private wake = (): void => {};

  constructor(private readonly statement: string) {}

  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.statement);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (this.filled + chunk.length > this.buffer.length) this.cut();
    if (chunk.length > this.buffer.length) this.buffer = Buffer.allocUnsafe(chunk.length);
    this.filled += chunk.copy(this.buffer, this.filled);
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.cut();
    this.end(null);
  }

  handleError(error: Error): void {
    this.end(error);
  }

  /** Stops waiting for the server: what comes still is nobody's. */
  end(failure: Error | null): void {
    this.ended = true;
    this.failure ??= failure;
    this.wake();
  }

  async *batches(): AsyncGenerator<RecordedEvent[], void, undefined> {
    for (;;) {
      while (this.ready.length === 0 && !this.ended) await new Promise<void>((resolve) => (this.wake = resolve));
      if (this.failure) throw this.failure;
      const text = this.ready.shift();
      if (text === undefined) return;
      this.connection?.stream.resume();
      yield eventsOf(text);
    }
  }

  private cut(): void {
    if (this.filled === 0) return;
    this.ready.push(this.buffer.toString('utf8', 0, this.filled));
    this.filled = 0;
    if (this.ready.length >= READY) this.connection?.stream.pause();
    this.wake();
  }
}

function eventsOf(text: string): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (let from = 0; from < text.length;) {
    let data = from;
    for (let tabs = 0; tabs < BEFORE_DATA; tabs++) data = text.indexOf('\t', data) + 1;
    const meta = text.indexOf('\t', data) + 1;
    const end = text.indexOf('\n', meta);
    const [stream, revision, position, id, type] = apart(text.slice(from, data - 1)).split('\t');
    events.push({
      stream: uncopied(stream!),
      revision: Number(revision),
      position: position as Position,
      id: id!,
      type: uncopied(type!),
      data: JSON.parse(uncopiedJson(text.slice(data, meta - 1))) as unknown,
      meta: JSON.parse(uncopiedJson(text.slice(meta, end))) as RecordedEvent['meta'],
    });
    from = end + 1;
  }
  return events;
}

const BEFORE_DATA = 5;

/** A copy: a piece of a string holds all of the string, and a row that keeps its stream's name would hold the whole batch. */
const apart = (piece: string): string => Buffer.from(piece).toString();
