import type { RecordedEvent } from './event';

export type Row = Record<string, unknown>;

/** One change of one row: what it becomes, given what it is (undefined: not there; null: delete it). Pure. */
export interface Touch<R extends Row = Row> {
  readonly table: string;
  readonly key: string;
  readonly fold: (row: R | undefined) => R | null;
}

/**
 * A read model as data: for every type of event, the rows that it touches. Rows never read other rows, so a batch
 * is loaded, folded and written in bulk, and the whole model can be rebuilt or folded in memory from the same code.
 */
export interface Projection {
  /** The noun of the read model: folder, URL and name of the checkpoint. */
  readonly name: string;
  /** Raised whenever the rows would come out differently; a new version is built from the beginning. */
  readonly version: number;
  readonly categories: readonly string[];
  /** Every table with its key column, so that the projector can load, upsert and truncate. */
  readonly tables: Readonly<Record<string, { readonly key: string }>>;
  /**
   * What a version makes otherwise than the one before it: columns of a table, or all of its rows. Rows that are built
   * anew must equal those in service in everything that is not said here.
   */
  readonly differs?: readonly Difference[];
  /** Reads an event as if it had been written today; without it, as it was written. */
  readonly upcast?: (event: RecordedEvent) => RecordedEvent;
  /** Complete by type: an event type that is not listed stops the projection, it is never skipped. */
  readonly on: Readonly<Record<string, (event: never) => readonly Touch<never>[]>>;
}

export interface Difference {
  /** The version that made it so. */
  readonly since: number;
  readonly table: string;
  readonly columns: readonly string[] | 'all';
}

/** The rows that an event touches. Throws on a type that the projection does not know. */
export function touches(projection: Projection, event: RecordedEvent): readonly Touch[] {
  const handler = projection.on[event.type];
  if (!handler) throw new Error(`projection ${projection.name} does not know the event type ${event.type}`);
  return handler((projection.upcast?.(event) ?? event) as never) as unknown as readonly Touch[];
}

/** Says that an event type is known and changes nothing here. */
export const nothing = (): readonly Touch<never>[] => [];

/** Typed constructor of a touch. */
export const touch = <R extends Row>(
  table: string,
  key: string,
  fold: (row: R | undefined) => R | null,
): Touch<never> => ({ table, key, fold }) as unknown as Touch<never>;
