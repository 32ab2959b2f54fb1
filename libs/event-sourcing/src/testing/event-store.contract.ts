import type { EventStore } from '../event-store';
import { appendContract } from './append.contract';
import { basedOnContract } from './based-on.contract';
import { limitsContract } from './limits.contract';
import { readingContract } from './reading.contract';
import { subscriptionContract } from './subscription.contract';

/** Gives the store under test; called before each sentence. The suite closes it. */
export type MakeStore = () => EventStore | Promise<EventStore>;

/**
 * What every event store must do. The log may be shared with others: each sentence uses streams of a category of its
 * own, so a store that cannot be emptied (a real EventStoreDB) passes as well.
 */
export function eventStoreContract(name: string, makeStore: MakeStore): void {
  describe(`${name} keeps the contract of the event store`, () => {
    let store: EventStore;
    beforeEach(async () => {
      store = await makeStore();
    });
    afterEach(() => store.close());

    const present = (): EventStore => store;
    describe('append', () => appendContract(present));
    describe('append based on other streams', () => basedOnContract(present));
    describe('limits', () => limitsContract(present));
    describe('read', () => readingContract(present));
    describe('subscribe', () => subscriptionContract(present));
  });
}
