import type { Pool } from 'pg';
import { BulkCache, type Leaving } from './bulk-cache';
import { BulkLoad, Overtaken } from './bulk-load';
import { readInBulk } from './bulk-read';
import { categoryOf, comparePositions, type Position, type RecordedEvent } from './event';
import type { EventStore } from './event-store';
import { type Failure, foldTouches, keysOf, planTouches } from './fold-touches';
import { isTransient } from './postgres.connection';
import type { Projection } from './projection';

export interface Stretch {
  readonly projection: Projection;
  /** Inclusive. */
  readonly upTo: Position;
}

export interface BulkOptions {
  readonly store: EventStore;
  /** Of the role that projects; every stretch takes one connection of it at a time. */
  readonly pool: Pool;
  readonly signal: AbortSignal;
  readonly onEvents?: (events: number) => void;
  /** Most rows of a table in memory; 10 000 by default. */
  readonly rowsAtOnce?: number;
}

/** Nothing of what is in the tables then is of any worth: only what was reached or has failed stands with a checkpoint. */
export type BulkEnd =
  | { readonly reached: Position; readonly events: number }
  /** It stops in front of this event. */
  | { readonly failure: Failure }
  /** The tables refuse a row; which event asks for it, the road of live batches finds out. */
  | { readonly refused: unknown }
  | 'aborted';

/**
 * Fills the empty new tables of several projections from the log, which is read once for all of them: COPY out, folds in
 * memory, COPY in. The rules are those of a live batch. Rejects only for what may pass (a lost connection).
 */
export async function bulkFold(stretches: readonly Stretch[], options: BulkOptions): Promise<BulkEnd[]> {
  const { store, pool, signal, onEvents = () => {}, rowsAtOnce = 10_000 } = options;
  if (stretches.length === 0) return [];
  const folding = await Promise.all(
    stretches.map(async (stretch) => new Folding(stretch, await BulkLoad.begin(pool, stretch.projection), rowsAtOnce)),
  );
  const upTo = stretches
    .map((stretch) => stretch.upTo)
    .toSorted(comparePositions)
    .at(-1)!;
  const filter = { categories: [...new Set(stretches.flatMap(({ projection }) => projection.categories))] };
  try {
    for await (const events of readInBulk(store, upTo, { filter, signal })) {
      await allOf(folding.map((each) => each.take(events)));
      onEvents(events.length);
      if (folding.every(({ hasEnded }) => hasEnded)) break;
    }
    if (signal.aborted) return stretches.map(() => 'aborted');
    return await allOf(folding.map((each) => each.finish()));
  } finally {
    // Whatever ends early here leaves nothing under way behind it.
    await Promise.all(folding.map((each) => each.settled()));
  }
}

/** Rows of a table with which memory begins: worth a COPY of half of them. */
const FEWEST = 1_000;

const NO_SUCH_TABLE = '42P01';

/** What they give, or the first error once none of them is under way any more. */
async function allOf<T>(works: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

/** One projection on its way through the log. */
class Folding {
  private readonly caches: ReadonlyMap<string, BulkCache>;
  private readonly categories: ReadonlySet<string>;
  /** So many rows of each table stay: more where those that left are wanted again, few where nobody comes back to them. */
  private readonly limits = new Map<string, number>();
  private writing: Promise<void> = Promise.resolve();
  private applied = 0;
  private last: Position | null = null;
  private end: BulkEnd | null = null;

  constructor(
    private readonly stretch: Stretch,
    private readonly load: BulkLoad,
    private readonly rowsAtOnce: number,
  ) {
    this.caches = new Map(Object.keys(stretch.projection.tables).map((table) => [table, new BulkCache()]));
    this.categories = new Set(stretch.projection.categories);
  }

  get hasEnded(): boolean {
    return this.end !== null;
  }

  async take(events: readonly RecordedEvent[]): Promise<void> {
    if (!this.end) await this.orRefused(() => this.fold(events));
  }

  /** The rest of the rows and the checkpoint. */
  async finish(): Promise<BulkEnd> {
    if (!this.end) {
      const { upTo } = this.stretch;
      await this.orRefused(async () => {
        await this.close(upTo, null);
        await this.load.finish();
        this.end = { reached: upTo, events: this.applied };
      });
    }
    return this.end!;
  }

  settled(): Promise<void> {
    return this.writing.catch(() => undefined);
  }

  private async fold(events: readonly RecordedEvent[]): Promise<void> {
    const plan = planTouches(this.stretch.projection, this.mine(events));
    await this.lookUp(keysOf(plan));
    const { changes, last, events: applied, failure } = foldTouches(plan, this.caches);
    for (const [table, rows] of changes) {
      const cache = this.caches.get(table)!;
      for (const [key, row] of rows) cache.set(key, row);
    }
    this.applied += applied;
    this.last = last?.position ?? this.last;
    if (failure) {
      await this.close(this.last, failure);
      this.end = { failure };
    } else if ([...this.caches].some(([table, { size }]) => size > this.limitOf(table))) {
      await this.write();
    }
  }

  private mine(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
    const { upTo } = this.stretch;
    const mine = events.filter(({ stream }) => this.categories.has(categoryOf(stream)));
    const isWithin = ({ position }: RecordedEvent): boolean => comparePositions(position, upTo) <= 0;
    return mine.length === 0 || isWithin(mine.at(-1)!) ? mine : mine.filter(isWithin);
  }

  /** Rows that were written and are touched again. */
  private async lookUp(keys: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
    const missing = [...keys]
      .map(([table, of]) => [table, this.caches.get(table)!.missing(of)] as const)
      .filter(([, of]) => of.size > 0);
    if (missing.length === 0) return;
    for (const [table, rows] of await this.load.load(new Map(missing))) {
      const cache = this.caches.get(table)!;
      if (rows.size > 0) this.limits.set(table, Math.min(this.limitOf(table) * 2, this.rowsAtOnce));
      for (const [key, row] of rows) cache.add(key, row);
    }
  }

  private limitOf(table: string): number {
    return this.limits.get(table) ?? Math.min(FEWEST, this.rowsAtOnce);
  }

  /** What leaves memory; the next events are folded while it is written. */
  private async write(): Promise<void> {
    await this.writing;
    const leaving = new Map<string, Leaving>();
    for (const [table, cache] of this.caches) {
      if (cache.size <= this.limitOf(table)) continue;
      leaving.set(table, cache.leave(Math.ceil(cache.size / 2)));
    }
    this.writing = this.load.write(leaving, null);
    // Whoever waits for it next hears of it.
    this.writing.catch(() => undefined);
  }

  private async close(to: Position | null, failure: Failure | null): Promise<void> {
    await this.writing;
    const leaving = new Map([...this.caches].map(([table, cache]) => [table, cache.leave(Infinity)]));
    await this.load.write(leaving, { from: null, to, events: this.applied, failure });
  }

  private async orRefused(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (isTransient(error) || error instanceof Overtaken) throw error;
      if ((error as { code?: string }).code === NO_SUCH_TABLE) throw new Overtaken(this.stretch.projection.name);
      this.end = { refused: error };
    }
  }
}
