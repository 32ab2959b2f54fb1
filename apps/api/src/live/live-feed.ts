import { setTimeout as wait } from 'node:timers/promises';
import { categoryOf, comparePositions, type Position, type RecordedEvent } from '@ayumi/event-sourcing';
import { awaitPosition, checkpointOf } from '@ayumi/event-sourcing/runtime';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { INSTALLATION, type Installation } from '../http/tokens';

/** Something happened to an item, or to a year's review. What it was is read with the right to read it. */
export interface Change {
  readonly about: 'item' | 'review';
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
}

export type Listener = (change: Change) => void;

/** A change is told when this read model has it, so that whoever reads again because of it sees it. */
const SHOWN_BY = 'current';
const CATEGORIES = ['item', 'review'];
const RETRY_MS = 500;
/** More than this was missed: reading everything again is cheaper. */
export const MISSED_AT_MOST = 500;

/**
 * Follows the log for everybody who listens in this process, whichever process wrote: the store is woken by NOTIFY and
 * polls where that fails. Begins with the first listener.
 */
@Injectable()
export class LiveFeed implements OnModuleDestroy {
  private readonly listeners = new Set<Listener>();
  private readonly stopping = new AbortController();
  private readonly log = new Logger('LiveFeed');
  private starting: Promise<void> | null = null;
  private following: Promise<void> | null = null;
  /** Everything up to here was told. */
  private told: Position | null = null;

  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  get listening(): number {
    return this.listeners.size;
  }

  /** From now on the listener hears whatever comes after `position`; everything up to there was told before. */
  async join(listener: Listener): Promise<{ position: Position | null; leave: () => void }> {
    this.starting ??= this.start().catch((error: unknown) => {
      this.starting = null;
      throw error;
    });
    await this.starting;
    this.listeners.add(listener);
    return { position: this.told, leave: () => this.listeners.delete(listener) };
  }

  /** What was told between two positions, the last of each item and review; null where that is too much or `after` is not ours. */
  async missed(after: Position, upTo: Position | null): Promise<readonly Change[] | null> {
    const { store } = this.installation;
    const head = await store.head();
    // Of another kind of log, or of a log that was longer than this one (restored from an older copy).
    if (head === null || after.includes('/') !== head.includes('/') || comparePositions(after, head) > 0) return null;
    const events = await store.readAll(after, MISSED_AT_MOST + 1, { categories: CATEGORIES });
    if (events.length > MISSED_AT_MOST) return null;
    return changesIn(events.filter(({ position }) => upTo !== null && comparePositions(position, upTo) <= 0));
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.following;
  }

  private async start(): Promise<void> {
    this.told = await this.shownUpTo();
    this.following = this.follow();
  }

  private async follow(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        const options = { after: this.told, filter: { categories: CATEGORIES }, signal };
        for await (const { events, checkpoint } of this.installation.store.subscribe(options)) {
          await this.tell(events);
          if (!signal.aborted) this.told = checkpoint;
        }
      } catch (error) {
        this.log.warn(`tries again in ${RETRY_MS} ms: ${error instanceof Error ? error.message : String(error)}`);
        await this.pause();
      }
    }
  }

  /** In order, as far as the read model is; one that has stopped holds its changes back. */
  private async tell(events: readonly RecordedEvent[]): Promise<void> {
    let left = events;
    while (left.length > 0 && !this.stopping.signal.aborted) {
      const shown = await this.shownUpTo();
      const isShown = ({ position }: RecordedEvent) => shown !== null && comparePositions(position, shown) <= 0;
      const ready = left.filter(isShown);
      left = left.slice(ready.length);
      this.told = ready.at(-1)?.position ?? this.told;
      for (const change of changesIn(ready)) for (const listener of this.listeners) listener(change);
      if (left[0]) await this.untilShown(left[0].position);
    }
  }

  private async untilShown(position: Position): Promise<void> {
    if (!(await awaitPosition(this.installation.pool, SHOWN_BY, position, { timeoutMs: RETRY_MS }))) await this.pause();
  }

  private async shownUpTo(): Promise<Position | null> {
    return (await checkpointOf(this.installation.pool, SHOWN_BY))?.position ?? null;
  }

  private pause(): Promise<void> {
    return wait(RETRY_MS, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
  }
}

/** One for each item and review, the last: a command's several events are one change. */
function changesIn(events: readonly RecordedEvent[]): Change[] {
  const last = new Map<string, Change>();
  for (const { stream, revision, position } of events) {
    const about = categoryOf(stream) === 'review' ? 'review' : 'item';
    last.delete(stream);
    last.set(stream, { about, id: stream.slice(about.length + 1), revision, position });
  }
  return [...last.values()];
}
