import type { EventStore } from '@ayumi/event-sourcing';
import { PostgresEventStore } from '@ayumi/event-sourcing/runtime';
import type { Pool } from 'pg';
import type { EventLog, InstallationRow } from './installation.entity';

export interface OpenedLog {
  readonly store: EventStore;
  readonly kind: EventLog;
  /** Of an EventStoreDB; null for PostgreSQL. */
  readonly version: string | null;
}

/** The rows of this database were made from another log than the one that was asked for. */
export class OtherLog extends Error {
  override readonly name = 'OtherLog';
}

/** The log in PostgreSQL, or the one at `EVENTSTORE_URL`. Throws {@link OtherLog}, or `UnusableServer`. */
export async function openLog(
  pool: Pool,
  url: string | undefined,
  row: InstallationRow | null,
  timeoutMs: number,
): Promise<OpenedLog> {
  const kind: EventLog = url === undefined ? 'postgresql' : 'eventstoredb';
  if (row && row.eventLog !== kind) throw new OtherLog(WORDS[row.eventLog]);
  if (url === undefined) return { store: new PostgresEventStore(pool, { timeoutMs }), kind, version: null };
  // Loaded only where it is used: its client is large.
  const { openEventStoreDb } = await import('@ayumi/event-sourcing/eventstoredb');
  return { ...(await openEventStoreDb(url)), kind };
}

const WORDS: Readonly<Record<EventLog, string>> = {
  postgresql:
    'EVENTSTORE_URL is set, but this installation keeps its events in PostgreSQL. Unset it, or move the events first: npm run cli -- copy-events --to <url> --switch.',
  eventstoredb: 'This installation keeps its events in an EventStoreDB: set EVENTSTORE_URL to its address (esdb://…).',
};
