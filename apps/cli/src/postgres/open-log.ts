import type { EventStore } from '@ayumi/event-sourcing';
import { appPoolConfig, migrateEventLog, PostgresEventStore } from '@ayumi/event-sourcing/runtime';
import { Pool } from 'pg';
import { OperatorError } from '../operator-error';

/** The log at an address, empty where there was none. What is to be closed afterwards is added to `closing`. */
export async function openLogAt(url: string, closing: (() => Promise<void>)[]): Promise<EventStore> {
  if (/^esdb(\+discover)?:/.test(url)) {
    const { openEventStoreDb } = await import('@ayumi/event-sourcing/eventstoredb');
    const { store } = await openEventStoreDb(url);
    closing.push(() => store.close());
    return store;
  }
  if (!/^postgres(ql)?:/.test(url))
    throw new OperatorError(
      '--from and --to take postgres://… or esdb://… (the value is not shown: it may hold a password).',
    );
  const owner = new Pool({ connectionString: url, max: 1 });
  try {
    await migrateEventLog(owner);
  } finally {
    await owner.end();
  }
  const pool = new Pool(appPoolConfig(url));
  const store = new PostgresEventStore(pool);
  closing.push(async () => {
    await store.close();
    await pool.end();
  });
  return store;
}
