/** A door of its own: whoever keeps the log in PostgreSQL does not load the client of the other store. */
export { EventStoreDbEventStore, type EventStoreDbOptions } from './eventstoredb.event-store';
export { openEventStoreDb, UnusableServer } from './eventstoredb.open';
