import { commandIdOf } from './command';
import { decideAndAppend } from './decide-and-append';
import { accept } from './decider';
import { InMemoryEventStore } from './in-memory.event-store';

const handling = {
  decider: { category: 'card', initial: 0, evolve: (n: number) => n + 1 },
  contextFor: async () => ({}),
  decide: (text: string) =>
    accept({ actor: 'a', actorName: 'a', basis: 'self' as const }, { type: 'Said', data: { text } }),
};
const say = (store: InMemoryEventStore, text: string) =>
  decideAndAppend(store, handling as never, text, {
    id: 'x',
    command: 'say',
    commandId: commandIdOf('a', 'key'),
    request: `request ${text}`,
    correlation: 'c',
    causation: null,
    at: '2025-05-22T01:00:00.000Z',
    actor: 'a',
  });

it('the same key with another body at the same time: one has its effect, the other is refused', async () => {
  const store = new InMemoryEventStore();
  const answers = await Promise.all([say(store, 'one'), say(store, 'two')]);
  expect(await store.readStream('card-x')).toHaveLength(1);
  expect(answers.filter((each) => 'refused' in each)).toEqual([{ refused: 'idempotency-key-reused', with: {} }]);
});
