import type { Position, RecordedEvent } from './event';
import { messageOf } from './message-of';
import { type Projection, type Row, type Touch, touches } from './projection';

/** Rows by table and key. */
export type Rows = Map<string, Map<string, Row>>;

/** Where rows are looked up: all of them, or a cache. */
export interface RowLookup {
  get(table: string): { get(key: string): Row | undefined } | undefined;
}

/** What rows become; null: they go. */
export type RowChanges = Map<string, Map<string, Row | null>>;

/** The event that a projection could not take, and why. */
export interface Failure {
  readonly position: Position;
  readonly event: string;
  readonly message: string;
}

interface Planned {
  readonly event: RecordedEvent;
  readonly touches: readonly Touch[];
}

/** What a batch of events touches, up to the first event that the projection cannot take. */
export interface Plan {
  readonly events: readonly Planned[];
  readonly failure: Failure | null;
}

export interface Folded {
  readonly changes: RowChanges;
  /** The last event that is in the changes. */
  readonly last: RecordedEvent | null;
  /** How many events are in the changes. */
  readonly events: number;
  readonly failure: Failure | null;
}

export function planTouches(projection: Projection, events: readonly RecordedEvent[]): Plan {
  const planned: Planned[] = [];
  for (const event of events) {
    try {
      planned.push({ event, touches: touchesOf(projection, event) });
    } catch (error) {
      return { events: planned, failure: failureAt(event, error) };
    }
  }
  return { events: planned, failure: null };
}

export function keysOf(plan: Plan): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>();
  for (const { touches: touched } of plan.events) {
    for (const { table, key } of touched) {
      const known = keys.get(table);
      if (known) known.add(key);
      else keys.set(table, new Set([key]));
    }
  }
  return keys;
}

/** Folds events in order into rows. An event counts whole or not at all: where one of its folds throws, none is kept. */
export function foldTouches(plan: Plan, rows: RowLookup): Folded {
  const changes: RowChanges = new Map();
  let last: RecordedEvent | null = null;
  let events = 0;
  for (const { event, touches: touched } of plan.events) {
    try {
      keep(changes, foldOne(touched, rows, changes));
    } catch (error) {
      return { changes, last, events, failure: failureAt(event, error) };
    }
    last = event;
    events++;
  }
  return { changes, last, events, failure: plan.failure };
}

export const failureAt = (event: RecordedEvent, error: unknown): Failure => ({
  position: event.position,
  event: event.type,
  message: messageOf(error),
});

function touchesOf(projection: Projection, event: RecordedEvent): readonly Touch[] {
  const touched = touches(projection, event);
  const stray = touched.find(({ table }) => !Object.hasOwn(projection.tables, table));
  if (stray) throw new Error(`projection ${projection.name} touches the table ${stray.table}, which it does not name`);
  return touched;
}

function foldOne(touched: readonly Touch[], rows: RowLookup, before: RowChanges): RowChanges {
  const changes: RowChanges = new Map();
  for (const { table, key, fold } of touched) {
    const present = lookUp(changes, table, key) ?? lookUp(before, table, key) ?? { row: rows.get(table)?.get(key) };
    const becomes: Row | null | undefined = fold(present.row ?? undefined);
    if (becomes === undefined) throw new Error(`the fold of ${table} ${key} gives no row; null would delete it`);
    changes.set(table, (changes.get(table) ?? new Map<string, Row | null>()).set(key, becomes));
  }
  return changes;
}

/** Tells a row that was deleted from one that nobody touched. */
const lookUp = (changes: RowChanges, table: string, key: string): { row: Row | null } | undefined => {
  const row = changes.get(table)?.get(key);
  return row === undefined ? undefined : { row };
};

function keep(changes: RowChanges, more: RowChanges): void {
  for (const [table, rows] of more) {
    const kept = changes.get(table) ?? new Map<string, Row | null>();
    for (const [key, row] of rows) kept.set(key, row);
    changes.set(table, kept);
  }
}
