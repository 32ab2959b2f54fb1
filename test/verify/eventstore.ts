import { openEventStoreDb } from '@ayumi/event-sourcing/eventstoredb';
import { eventStoreContract } from '@ayumi/event-sourcing/testing';

const url = process.env.AYUMI_VERIFY_URL!;

/* Run by `npm run verify:eventstore -- esdb://…`. Every sentence uses streams of its own; nothing there is changed. */
eventStoreContract('The server', async () => (await openEventStoreDb(url, { pollMs: 200, timeoutMs: 10_000 })).store);
