import { refuse } from '@ayumi/kernel';
import { decideAndAppend, type Handling } from './decide-and-append';
import { accept } from './decider';
import type { Fact, RecordedEvent } from './event';
import type { EventStore } from './event-store';
import { InMemoryEventStore } from './in-memory.event-store';
import { anEnvelope } from './testing/an-envelope';

type Said = Fact<'Said', { readonly text: string }>;
interface Say {
  readonly text: string;
  /** What it decides where so much was said before: how often it says it, or a no. */
  readonly after?: Readonly<Record<number, number | 'no'>>;
}

const signature = { actor: 'suzuki', actorName: '鈴木　結衣', basis: 'self' } as const;
const saying: Handling<Say, number, null, Said> = {
  decider: { category: 'card', initial: 0, evolve: (said) => said + 1 },
  contextFor: async () => null,
  decide: ({ text, after = {} }, said) => {
    const times = after[said] ?? 1;
    if (times === 'no') return refuse('card-full');
    return accept(signature, ...Array.from({ length: times }, () => ({ type: 'Said', data: { text } }) as const));
  },
};
const say = (store: EventStore, command: Say) =>
  decideAndAppend(store, saying, command, anEnvelope('key', { request: `request ${command.text}` }));

it('the same key with another body at the same time: one has its effect, the other is refused', async () => {
  const store = new InMemoryEventStore();
  const answers = await Promise.all([say(store, { text: 'one' }), say(store, { text: 'two' })]);
  expect(await store.readAll(null, 10)).toHaveLength(1);
  expect(answers.filter((each) => 'refused' in each)).toEqual([{ refused: 'idempotency-key-reused', with: {} }]);
});

/** The same command, sent to another process, has its effect when this one has found none and has not read the stream. */
class Overtaken extends InMemoryEventStore {
  private hasCome = false;
  constructor(private readonly command: Say) {
    super();
  }

  override async readStream(stream: string, from = 0): Promise<RecordedEvent[]> {
    if (!this.hasCome) {
      this.hasCome = true;
      await say(Object.create(this) as EventStore, this.command);
    }
    return super.readStream(stream, from);
  }
}

describe('A command that sees its own effect, sent at the same time, before it knows whose effect it is', () => {
  it.each([
    ['leaves nothing to say', 'no' as const],
    ['leaves nothing to do', 0],
    ['would be decided otherwise now', 2],
    ['would be decided in the same way', 1],
  ])('which %s, gets the one receipt', async (_, then) => {
    const command = { text: 'one', after: { 1: then } };
    const store = new Overtaken(command);
    expect(await say(store, command)).toEqual({ id: 'kodaira-r3.10', revision: 0, position: await store.head() });
    expect(await store.readAll(null, 10)).toHaveLength(1);
  });

  it.each(['no', 0, 2] as const)('with another body, is refused for that, whatever it would be now', async (then) => {
    const store = new Overtaken({ text: 'one' });
    const answer = await say(store, { text: 'two', after: { 1: then } });
    expect(answer).toEqual({ refused: 'idempotency-key-reused', with: {} });
  });

  it('is refused where the no has nothing to do with it', async () => {
    const store = new InMemoryEventStore();
    expect(await say(store, { text: 'one', after: { 0: 'no' } })).toEqual({ refused: 'card-full', with: {} });
  });
});
