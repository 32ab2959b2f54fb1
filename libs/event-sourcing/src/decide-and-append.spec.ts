import { refuse } from '@ayumi/kernel';
import { commandIdOf, eventIdOf, type Envelope } from './command';
import { decideAndAppend, type Handling } from './decide-and-append';
import { accept, type Decider } from './decider';
import type { Fact, NewEvent, Signature } from './event';
import type { AppendResult, EventStore } from './event-store';
import { InMemoryEventStore } from './in-memory.event-store';
import { anEnvelope } from './testing/an-envelope';

/*
 * A stamp card: small enough to see what the path of a command does, whatever is decided.
 */
type Stamped = Fact<'Stamped', { readonly by: string; readonly of: number }>;
type Card = readonly Stamped['data'][];

interface Stamp {
  readonly times: number;
  readonly full?: number;
}

const signature: Signature = { actor: 'suzuki', actorName: '鈴木　結衣', basis: 'self' };

const card: Decider<Card, Stamped> = {
  category: 'card',
  initial: [],
  evolve: (stamps, { data }) => [...stamps, data],
};

interface Asked {
  decisions: number;
  contexts: number;
}

/** Stamps so many times, unless the card would be too full; zero times is nothing to do. */
const stamping = (asked: Asked = { decisions: 0, contexts: 0 }): Handling<Stamp, Card, { by: string }, Stamped> => ({
  decider: card,
  contextFor: async ({ actor }) => {
    asked.contexts += 1;
    return { by: actor };
  },
  decide: ({ times, full = 10 }, stamps, { by }) => {
    asked.decisions += 1;
    if (stamps.length + times > full) return refuse('card-full', { stamps: stamps.length });
    return accept(
      signature,
      ...Array.from({ length: times }, () => ({ type: 'Stamped', data: { by, of: stamps.length } }) as const),
    );
  },
});

const stamp = (store: EventStore, key: string, more: Partial<Envelope> = {}, command: Stamp = { times: 1 }) =>
  decideAndAppend(store, stamping(), command, anEnvelope(key, more));

/** Somebody else is faster: before each of the first appends, another command gets in between. */
class Crowded extends InMemoryEventStore {
  constructor(
    private overtakings: number,
    private readonly overtake: (store: EventStore, nth: number) => Promise<unknown>,
  ) {
    super();
  }

  override async append(stream: string, expected: number, events: readonly NewEvent[]): Promise<AppendResult> {
    const nth = this.overtakings;
    if (nth > 0) {
      // The other one is not overtaken himself.
      this.overtakings = 0;
      await this.overtake(this, nth);
      this.overtakings = nth - 1;
    }
    return super.append(stream, expected, events);
  }
}

const stream = 'card-kodaira-r3.10';

describe('A command', () => {
  it('leaves its facts in the stream, signed, and answers where they stand', async () => {
    const store = new InMemoryEventStore();
    const receipt = await stamp(store, 'one', {}, { times: 2 });
    expect(receipt).toEqual({ id: 'kodaira-r3.10', revision: 1, position: await store.head() });
    const commandId = commandIdOf('suzuki', 'one');
    expect(await store.readStream(stream)).toMatchObject([
      {
        id: eventIdOf(commandId, 0),
        type: 'Stamped',
        data: { by: 'suzuki', of: 0 },
        meta: {
          ...signature,
          command: 'stamp',
          commandId,
          request: 'request of one',
          correlation: 'c0ffee00-0000-4000-8000-000000000001',
          causation: null,
          schema: 1,
          at: '2025-05-22T01:00:00.000Z',
        },
      },
      { id: eventIdOf(commandId, 1), revision: 1 },
    ]);
  });

  it('decides on what the stream says', async () => {
    const store = new InMemoryEventStore();
    await stamp(store, 'one', {}, { times: 3 });
    expect(await stamp(store, 'two', {}, { times: 8 })).toEqual({ refused: 'card-full', with: { stamps: 3 } });
    expect(await store.readStream(stream)).toHaveLength(3);
  });

  it('reads old facts as if they had been written today, and writes in the present schema', async () => {
    const store = new InMemoryEventStore();
    await stamp(store, 'one');
    const upcasters = { Stamped: [(data: { by: string }) => ({ by: data.by.toUpperCase(), of: 0 })] };
    const seen: Card[] = [];
    const handling = { ...stamping(), decider: { ...card, upcasters } };
    const decide: typeof handling.decide = (command, stamps, context) => {
      seen.push(stamps);
      return handling.decide(command, stamps, context);
    };
    await decideAndAppend(store, { ...handling, decide }, { times: 1 }, anEnvelope('two'));
    expect(seen).toEqual([[{ by: 'SUZUKI', of: 0 }]]);
    expect((await store.readStream(stream)).map(({ meta }) => meta.schema)).toEqual([1, 2]);
  });

  it('with nothing to do appends nothing, and says where the stream stands', async () => {
    const store = new InMemoryEventStore();
    expect(await stamp(store, 'none', {}, { times: 0 })).toEqual({ id: 'kodaira-r3.10', revision: -1, position: null });
    await stamp(store, 'one');
    expect(await stamp(store, 'none', {}, { times: 0 })).toMatchObject({ revision: 0, position: await store.head() });
    expect(await store.readAll(null, 100)).toHaveLength(1);
  });
});

describe('A command that was overtaken', () => {
  const other = (store: EventStore, nth: number) => stamp(store, `other ${nth}`, { actor: 'kobayashi' });

  it('is decided again on what is there now', async () => {
    const asked = { decisions: 0, contexts: 0 };
    const store = new Crowded(1, other);
    const receipt = await decideAndAppend(store, stamping(asked), { times: 1 }, anEnvelope('mine'));
    expect(receipt).toMatchObject({ revision: 1 });
    expect(asked).toEqual({ decisions: 2, contexts: 2 });
    expect((await store.readStream(stream)).map(({ data }) => data)).toEqual([
      { by: 'kobayashi', of: 0 },
      { by: 'suzuki', of: 1 },
    ]);
  });

  it('is refused where the other left no room for it', async () => {
    const store = new Crowded(1, other);
    expect(await stamp(store, 'mine', {}, { times: 1, full: 1 })).toEqual({
      refused: 'card-full',
      with: { stamps: 1 },
    });
  });

  it('is decided three times at most', async () => {
    const asked = { decisions: 0, contexts: 0 };
    const twice = new Crowded(2, other);
    expect(await decideAndAppend(twice, stamping(), { times: 1 }, anEnvelope('mine'))).toMatchObject({ revision: 2 });
    const store = new Crowded(9, other);
    const answer = await decideAndAppend(store, stamping(asked), { times: 1 }, anEnvelope('mine'));
    expect(answer).toEqual({ refused: 'too-busy', with: {} });
    expect(asked).toEqual({ decisions: 3, contexts: 3 });
    expect((await store.readStream(stream)).every(({ data }) => (data as Stamped['data']).by === 'kobayashi')).toBe(
      true,
    );
  });

  it('by itself, sent twice at once, has its effect once and both get the one receipt', async () => {
    const store = new Crowded(1, (inner) => stamp(inner, 'mine', {}, { times: 2 }));
    const late = await stamp(store, 'mine', {}, { times: 2 });
    expect(late).toMatchObject({ revision: 1, position: await store.head() });
    expect(await store.readStream(stream)).toHaveLength(2);
  });
});

describe('A command that is sent again', () => {
  it('gets the same receipt, though the stream went on and the decision would be another now', async () => {
    const store = new InMemoryEventStore();
    const first = await stamp(store, 'one', {}, { times: 2, full: 2 });
    await stamp(store, 'two');
    const asked = { decisions: 0, contexts: 0 };
    const again = await decideAndAppend(store, stamping(asked), { times: 2, full: 2 }, anEnvelope('one'));
    expect(again).toEqual(first);
    expect(asked.decisions).toBe(0);
    expect(await store.readStream(stream)).toHaveLength(3);
  });

  it('with another body is refused', async () => {
    const store = new InMemoryEventStore();
    await stamp(store, 'one');
    const other = await stamp(store, 'one', { request: 'another request' }, { times: 5 });
    expect(other).toEqual({ refused: 'idempotency-key-reused', with: {} });
    expect(await store.readStream(stream)).toHaveLength(1);
  });

  it('to another stream is refused', async () => {
    const store = new InMemoryEventStore();
    await stamp(store, 'one');
    const other = await stamp(store, 'one', { id: 'kodaira-r3.11', request: 'the request to the other stream' });
    expect(other).toEqual({ refused: 'idempotency-key-reused', with: {} });
    expect(await store.readAll(null, 100)).toHaveLength(1);
  });

  it('to another stream at the same time is refused as well', async () => {
    const store = new Crowded(1, (inner) => stamp(inner, 'one', { id: 'kodaira-r3.11', request: 'the other' }));
    expect(await stamp(store, 'one')).toEqual({ refused: 'idempotency-key-reused', with: {} });
    expect(await store.readStream(stream)).toEqual([]);
  });

  it('is another command by another person: the key is his own', async () => {
    const store = new InMemoryEventStore();
    await stamp(store, 'one');
    const commandId = commandIdOf('kobayashi', 'one');
    expect(await stamp(store, 'one', { actor: 'kobayashi', commandId })).toMatchObject({ revision: 1 });
  });
});

describe('A command that names the revision it has seen', () => {
  it('is refused where the stream has moved', async () => {
    const store = new InMemoryEventStore();
    await stamp(store, 'one');
    await stamp(store, 'two');
    expect(await stamp(store, 'late', { seenRevision: 0 })).toEqual({
      refused: 'revision-moved',
      with: { seen: 0, now: 1 },
    });
    expect(await stamp(store, 'late', { seenRevision: -1 })).toMatchObject({ refused: 'revision-moved' });
    expect(await stamp(store, 'on time', { seenRevision: 1 })).toMatchObject({ revision: 2 });
  });

  it('is refused also where it moves while it is being decided', async () => {
    const store = new Crowded(1, (inner) => stamp(inner, 'other'));
    expect(await stamp(store, 'mine', { seenRevision: -1 })).toEqual({
      refused: 'revision-moved',
      with: { seen: -1, now: 0 },
    });
  });

  it('gets its receipt when it is sent again: its own effect moved the stream', async () => {
    const store = new InMemoryEventStore();
    const first = await stamp(store, 'one', { seenRevision: -1 });
    expect(await stamp(store, 'one', { seenRevision: -1 })).toEqual(first);
  });
});
