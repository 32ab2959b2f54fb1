import { EventStoreDbEventStore, type EventStoreDbOptions } from './eventstoredb.event-store';
import { messageOf } from './message-of';

/** The oldest server whose protocol is the one that we speak. */
const OLDEST = [20, 6, 1] as const;

/** The server cannot be reached, or is one that cannot be worked with. The message is for operators. */
export class UnusableServer extends Error {
  override readonly name = 'UnusableServer';
}

export interface OpenedEventStoreDb {
  readonly store: EventStoreDbEventStore;
  /** As the server says it, e.g. `24.10.0.1316`. */
  readonly version: string;
}

/** @throws {UnusableServer} unreachable, not allowed to read the log, or older than 20.6.1. */
export async function openEventStoreDb(url: string, options?: EventStoreDbOptions): Promise<OpenedEventStoreDb> {
  const store = storeAt(url, options);
  try {
    const version = await store.version();
    refuseOld(version);
    await store.head();
    return { store, version };
  } catch (error) {
    await store.close().catch(() => undefined);
    throw error instanceof UnusableServer ? error : unusable(error);
  }
}

function storeAt(url: string, options?: EventStoreDbOptions): EventStoreDbEventStore {
  try {
    return new EventStoreDbEventStore(url, options);
  } catch (error) {
    throw new UnusableServer(
      `The address of the event store cannot be used (${messageOf(error)}). It must read esdb://user:password@host:2113?tls=true, or esdb+discover://… for a cluster.`,
    );
  }
}

function refuseOld(version: string): void {
  const numbers = /^\d+(\.\d+)*/.exec(version)?.[0].split('.').map(Number);
  if (!numbers)
    throw new UnusableServer(
      `The event store does not say which version it is ("${version}"). EventStoreDB ${OLDEST.join('.')} or later is needed, or KurrentDB.`,
    );
  const difference = OLDEST.map((least, index) => (numbers[index] ?? 0) - least).find((each) => each !== 0) ?? 0;
  if (difference < 0)
    throw new UnusableServer(`The event store is version ${version}, but ${OLDEST.join('.')} or later is needed.`);
}

function unusable(error: unknown): UnusableServer {
  const denied = (error as { type?: unknown }).type === 'access-denied';
  const hint = denied
    ? 'Its user may not read $all: give it the role $admins, or a read role in the ACL of $all.'
    : 'Is it running, and does the address (host, port, tls=true or false) fit?';
  return new UnusableServer(`The event store cannot be used (${messageOf(error)}). ${hint}`, { cause: error });
}
