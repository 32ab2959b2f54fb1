import type { Position } from './event';
import { isOurs, type LoggedEvent } from './eventstoredb.client';

/** Reads the log from a position on (inclusive), in order. */
export type ReadForwards = (from: Position | null, count: number) => Promise<readonly LoggedEvent[]>;

const PAGE = 1000;

/**
 * Where each event of the log stands, by its id: this server cannot be asked for an id. Before every answer it reads on
 * to the end of the log, so what any process appended before the question is known. It is kept in memory (about 200
 * bytes an event) and read from the beginning when a process starts.
 */
export class EventStoreDbIds {
  private readonly positions = new Map<string, Position>();
  private last: Position | null = null;
  private reading: Promise<void> | null = null;
  private next: Promise<void> | null = null;

  constructor(private readonly read: ReadForwards) {}

  /** By id, for those that are in the log now. */
  async find(ids: readonly string[]): Promise<ReadonlyMap<string, Position>> {
    await this.catchUp();
    const found = ids.flatMap((id) => {
      const position = this.positions.get(id);
      return position ? [[id, position] as const] : [];
    });
    return new Map(found);
  }

  /** A reading that began before the question may have missed what was appended since: those who come wait for the next. */
  private catchUp(): Promise<void> {
    if (this.reading === null) return this.start();
    this.next ??= this.reading
      .catch(() => undefined)
      .then(() => {
        this.next = null;
        return this.start();
      });
    return this.next;
  }

  private start(): Promise<void> {
    this.reading = this.readOn().finally(() => (this.reading = null));
    return this.reading;
  }

  private async readOn(): Promise<void> {
    for (;;) {
      const page = await this.read(this.last, PAGE);
      for (const { id, position } of page.filter(isOurs)) this.positions.set(id, position);
      this.last = page.at(-1)?.position ?? this.last;
      if (page.length < PAGE) return;
    }
  }
}
