import { canonicalJson } from '@ayumi/kernel';
import { createHash, type Hash } from 'node:crypto';
import type { NewEvent, Position, RecordedEvent } from './event';
import { LIMITS, type EventStore } from './event-store';

export interface Copied {
  /** Events that were already there. */
  readonly found: number;
  readonly copied: number;
  /** SHA-256 over stream, revision, id, type, data and metadata of every event in order: the same on both sides. */
  readonly digest: string;
}

/** The target holds something else. The message is for operators. */
export class NotACopy extends Error {
  override readonly name = 'NotACopy';
}

const PAGE = 1000;

/**
 * Brings every event of a log to another, with id, metadata and order; positions are each log's own. What is there
 * already is compared and not sent again, so a copy that was stopped half-way goes on. At the end both are read once
 * more and compared as a whole.
 */
export async function copyEvents(
  from: EventStore,
  to: EventStore,
  report: (events: number) => void = () => undefined,
): Promise<Copied> {
  const [source, target] = [new Cursor(from), new Cursor(to)];
  let found = 0;
  for (let there = await target.next(); there; there = await target.next()) {
    refuseOther(await source.next(), there);
    report(++found);
  }
  let copied = 0;
  for (let run = await source.run(); run.length > 0; run = await source.run()) {
    await append(to, run);
    copied += run.length;
    report(found + copied);
  }
  return { found, copied, digest: await compared(from, to) };
}

async function append(to: EventStore, run: readonly RecordedEvent[]): Promise<void> {
  const { stream, revision } = run[0]!;
  const events: NewEvent[] = run.map(({ id, type, data, meta }) => ({ id, type, data, meta }));
  const result = await to.append(stream, revision - 1, events);
  if (result.outcome === 'appended' || result.outcome === 'repeated') return;
  throw new NotACopy(
    `Somebody else writes to the target: ${stream} is not at revision ${revision - 1} (${result.outcome}).`,
  );
}

/** Both from the beginning to the end. */
async function compared(from: EventStore, to: EventStore): Promise<string> {
  const [source, target] = [new Cursor(from), new Cursor(to)];
  const hash = createHash('sha256');
  for (;;) {
    const [wanted, there] = [await source.next(), await target.next()];
    if (!wanted && !there) return hash.digest('hex');
    refuseOther(wanted, there);
    add(hash, wanted!);
  }
}

function refuseOther(wanted: RecordedEvent | null, there: RecordedEvent | null): void {
  if (wanted && there && textOf(wanted) === textOf(there)) return;
  const place = (event: RecordedEvent | null) =>
    event ? `${event.type} in ${event.stream}, revision ${event.revision}` : 'nothing';
  throw new NotACopy(
    `The target is no copy of the source: it has ${place(there)} where the source has ${place(wanted)}. Take an empty one.`,
  );
}

const textOf = ({ stream, revision, id, type, data, meta }: RecordedEvent): string =>
  canonicalJson({ stream, revision, id, type, data, meta });

const add = (hash: Hash, event: RecordedEvent): void => void hash.update(textOf(event)).update('\n');

/** Walks a log in order. */
class Cursor {
  private page: RecordedEvent[] = [];
  private at = 0;
  private after: Position | null = null;

  constructor(private readonly store: EventStore) {}

  async peek(): Promise<RecordedEvent | null> {
    if (this.at === this.page.length) {
      this.page = await this.store.readAll(this.after, PAGE);
      this.at = 0;
    }
    return this.page[this.at] ?? null;
  }

  async next(): Promise<RecordedEvent | null> {
    const event = await this.peek();
    if (event) {
      this.at++;
      this.after = event.position;
    }
    return event;
  }

  /** Neighbours of one stream: they may travel together, and the order of the log stays. */
  async run(): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (let event = await this.peek(); event; event = await this.peek()) {
      const joins = events.length === 0 || (event.stream === events[0]!.stream && events.length < MOST_TOGETHER);
      if (!joins) break;
      events.push(event);
      await this.next();
    }
    return events;
  }
}

/** Few, because a server takes only so many bytes at once. */
const MOST_TOGETHER = Math.min(20, LIMITS.eventsPerAppend);
