import { eventStoreContract } from '@ayumi/event-sourcing/testing';
import { EventStoreDbEventStore } from '@ayumi/event-sourcing/eventstoredb';
import { EventStoreDbDouble, type DoubleOptions } from './eventstoredb/double';

/** The port's promises on the wire of EventStoreDB: kept against every kind of server that is in use. */
const SERVERS: readonly (readonly [string, DoubleOptions])[] = [
  ['of today', {}],
  ['over TLS, with a user', { tls: true }],
  ['without the batched append', { batchAppend: false, version: '20.10.5' }],
  ['before 22.6, which tells no positions of a stream', { positionsInStreams: false, version: '21.10.9' }],
];

// Thousands of calls over a real port.
jest.setTimeout(120_000);

for (const [kind, options] of SERVERS) {
  describe(`A server ${kind}`, () => {
    let double: EventStoreDbDouble;
    beforeAll(async () => {
      double = await new EventStoreDbDouble({ ...options, maxAppendSize: 4_000_000 }).start();
    });
    afterAll(() => double.kill());

    eventStoreContract(
      'EventStoreDbEventStore',
      () => new EventStoreDbEventStore(double.url, { pollMs: 100, timeoutMs: 20_000 }),
    );
  });
}
