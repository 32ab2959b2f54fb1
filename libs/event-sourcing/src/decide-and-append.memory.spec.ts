import { refuse } from '@ayumi/kernel';
import type { Envelope } from './command';
import { decideAndAppend, type Handling } from './decide-and-append';
import { accept, type Decider } from './decider';
import type { Fact, RecordedEvent, Signature } from './event';
import type { EventStore } from './event-store';
import { InMemoryEventStore } from './in-memory.event-store';
import { latest } from './latest';
import { anEnvelope } from './testing/an-envelope';

/* A stamp card whose shop may change the rule: what is on the card and what the rule says are two streams. */
type OnCard = Fact<'Stamped', { readonly atMost: number }> | Fact<'Emptied', null>;
type OfShop = Fact<'RuleChanged', { readonly atMost: number }>;

const card: Decider<number, OnCard> = {
  category: 'card',
  initial: 0,
  evolve: (stamps, { type }) => (type === 'Stamped' ? stamps + 1 : 0),
};
const shop: Decider<number, OfShop> = { category: 'shop', initial: 2, evolve: (_, { data }) => data.atMost };

const signature: Signature = { actor: 'suzuki', actorName: '鈴木　結衣', basis: 'self' };
function desk(store: EventStore) {
  const handling = (
    decide: Handling<null, number, number, OnCard>['decide'],
  ): Handling<null, number, number, OnCard> => ({
    decider: card,
    contextFor: (_, sight) => latest(store, shop).of('1', sight),
    decide,
  });
  const stamping = handling((_, stamps, atMost) =>
    stamps < atMost
      ? accept(signature, { type: 'Stamped', data: { atMost } })
      : refuse('card-full', { stamps, atMost }),
  );
  const emptying = handling(() => accept(signature, { type: 'Emptied', data: null }));
  const ruling: Handling<number, number, null, OfShop> = {
    decider: shop,
    contextFor: async () => null,
    decide: (atMost) => accept(signature, { type: 'RuleChanged', data: { atMost } }),
  };
  return {
    stamp: (key: string, more?: Partial<Envelope>) =>
      decideAndAppend(store, stamping, null, anEnvelope(key, { id: '1', ...more })),
    empty: (key: string) => decideAndAppend(store, emptying, null, anEnvelope(key, { id: '1' })),
    rule: (key: string, atMost: number) => decideAndAppend(store, ruling, atMost, anEnvelope(key, { id: '1' })),
  };
}

class Counting extends InMemoryEventStore {
  reads = 0;
  override async readStream(stream: string, from = 0): Promise<RecordedEvent[]> {
    this.reads++;
    return super.readStream(stream, from);
  }
  override async find(id: string): Promise<RecordedEvent | null> {
    this.reads++;
    return super.find(id);
  }
}

/** Another process on the same log: it remembers for itself. */
const another = (store: EventStore): EventStore => Object.create(store) as EventStore;

describe('A command to a stream that this process remembers', () => {
  let store: Counting;
  let mine: ReturnType<typeof desk>;
  let theirs: ReturnType<typeof desk>;
  beforeEach(async () => {
    store = new Counting();
    [mine, theirs] = [desk(store), desk(another(store))];
    await mine.stamp('first');
    store.reads = 0;
  });

  it('is decided without reading anything', async () => {
    expect(await mine.stamp('second')).toMatchObject({ revision: 1 });
    expect(store.reads).toBe(0);
  });

  it('is not refused before it was read what is there: somebody else has emptied the card', async () => {
    await mine.stamp('second');
    await theirs.empty('all');
    expect(await mine.stamp('third')).toMatchObject({ revision: 3 });
  });

  it('is refused where somebody else has filled the card', async () => {
    await theirs.stamp('second');
    expect(await mine.stamp('third')).toEqual({ refused: 'card-full', with: { stamps: 2, atMost: 2 } });
  });

  it('is refused where somebody else has changed the rule, though nobody touched the card', async () => {
    await theirs.rule('stricter', 1);
    expect(await mine.stamp('second')).toEqual({ refused: 'card-full', with: { stamps: 1, atMost: 1 } });
    expect(await store.readStream('card-1')).toHaveLength(1);
  });

  it('follows the rule that somebody else has made wider', async () => {
    await mine.stamp('second');
    await theirs.rule('wider', 3);
    expect(await mine.stamp('third')).toMatchObject({ revision: 2 });
    expect((await store.readStream('card-1')).map(({ data }) => data)).toEqual([
      { atMost: 2 },
      { atMost: 2 },
      { atMost: 3 },
    ]);
  });

  it('has its effect once where it is sent again, by way of whichever process', async () => {
    const first = await mine.stamp('second');
    expect(await mine.stamp('second')).toEqual(first);
    expect(await theirs.stamp('second')).toEqual(first);
    const other = await theirs.empty('other');
    expect(await mine.empty('other')).toEqual(other);
    expect(await store.readStream('card-1')).toHaveLength(3);
  });

  it('is refused under a key that was used for another stream', async () => {
    await theirs.stamp('elsewhere', { id: '2', request: 'the request to the other card' });
    expect(await mine.stamp('elsewhere')).toEqual({ refused: 'idempotency-key-reused', with: {} });
    expect(await store.readStream('card-1')).toHaveLength(1);
  });

  it('is refused where its sender saw another revision', async () => {
    expect(await mine.stamp('late', { seenRevision: -1 })).toEqual({
      refused: 'revision-moved',
      with: { seen: -1, now: 0 },
    });
    expect(await mine.stamp('on time', { seenRevision: 0 })).toMatchObject({ revision: 1 });
  });
});
