import type { Pool } from 'pg';
import { type Checkpoint, checkpointOf } from './checkpoint';
import { comparePositions, type Position } from './event';
import type { EventFilter, EventStore } from './event-store';
import { ask } from './postgres.connection';
import { RUNNERS } from './runner-lock';

/** A projection or an automation, as whoever watches the machine must know it. */
export interface Watched {
  readonly name: string;
  readonly kind: 'projection' | 'automation';
  /** Null: all of them. */
  readonly categories: readonly string[] | null;
}

export interface Figures {
  readonly name: string;
  readonly kind: Watched['kind'];
  readonly checkpoint: Checkpoint | null;
  /** Events that it has not read yet. */
  readonly lagEvents: number;
  /** Age of the first of them; 0 where there is none. */
  readonly lagSeconds: number;
  /** Events up to its checkpoint that it never applied: 0, or something is broken. */
  readonly gapEvents: number;
  /** Whether some process runs it. */
  readonly held: boolean;
  /** Applied to rows that are being built anew; null where none are. */
  readonly rebuilt: number | null;
}

/**
 * Counts what each of them should have read. What was counted once is not counted again, so that asking every few
 * seconds costs a log of a million events nothing.
 */
export class Watch {
  private readonly counted = new Map<string, { readonly upTo: Position; readonly events: number }>();

  constructor(
    private readonly store: EventStore,
    private readonly pool: Pool,
  ) {}

  async figures(watched: readonly Watched[], now: string): Promise<Figures[]> {
    const names = watched.map(({ kind, name }) => `${kind} ${name}`);
    const { rows } = await ask<{ name: string }>(this.pool, RUNNERS, [names]);
    const held = new Set(rows.map(({ name }) => name));
    return Promise.all(watched.map((each) => this.of(each, held.has(`${each.kind} ${each.name}`), now)));
  }

  private async of({ name, kind, categories }: Watched, held: boolean, now: string): Promise<Figures> {
    const filter = categories ? { categories } : undefined;
    const checkpoint = await checkpointOf(this.pool, name);
    const position = checkpoint?.position ?? null;
    const next = await checkpointOf(this.pool, name, 'next');
    const [first] = await this.store.readAll(position, 1, filter);
    const lagEvents = first ? await this.store.count(position, await this.store.head(), filter) : 0;
    const lagMs = first ? Date.parse(now) - Date.parse(first.meta.at) : 0;
    const gapEvents = (await this.countUpTo(name, position, filter)) - (checkpoint?.applied ?? 0);
    const lagSeconds = Math.max(0, lagMs) / 1000;
    return { name, kind, checkpoint, lagEvents, lagSeconds, gapEvents, held, rebuilt: next?.applied ?? null };
  }

  private async countUpTo(name: string, position: Position | null, filter: EventFilter | undefined): Promise<number> {
    if (position === null) return 0;
    const before = this.counted.get(name);
    const known = before && comparePositions(before.upTo, position) <= 0 ? before : null;
    const more = await this.store.count(known?.upTo ?? null, position, filter);
    const events = (known?.events ?? 0) + more;
    this.counted.set(name, { upTo: position, events });
    return events;
  }
}
