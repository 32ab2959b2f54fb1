import { randomUUID } from 'node:crypto';
import { decideAndAppend, type Handling } from './decide-and-append';
import { accept, type Decider } from './decider';
import type { Fact } from './event';
import { latest } from './latest';
import { PostgresEventStore } from './postgres.event-store';
import { anEnvelope, createTestDatabase, someEvents, type TestDatabase } from './testing';

describe('Appends that are based on streams which move', () => {
  let database: TestDatabase;
  const stores: PostgresEventStore[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    for (let each = 0; each < 2; each++) stores.push(new PostgresEventStore(database.appPool));
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    await database?.drop();
  });

  it('are not taken behind the append of the same batch that moved one', async () => {
    const [store] = stores as [PostgresEventStore];
    const before = await store.append('directory-a', -1, someEvents(1));
    expect(before).toMatchObject({ revision: 0 });
    const basedOn = [{ stream: 'directory-a', revision: 0 }];
    const results = await Promise.all([
      store.append('item-a.1', -1, someEvents(1), basedOn),
      store.append('directory-a', 0, someEvents(1)),
      store.append('item-a.2', -1, someEvents(1), basedOn),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['appended', 'appended', 'moved']);
  });

  it('hold, each of them, what the rule said at their place in the log, with two processes at work', async () => {
    type Said = Fact<'Said', { readonly rule: number }>;
    const speech: Decider<number, Said> = { category: 'saying', initial: 0, evolve: (count) => count + 1 };
    const rules: Decider<number, Fact> = { category: 'rule', initial: 0, evolve: (count) => count + 1 };
    const sign = { actor: 'a', actorName: 'a', basis: 'self' as const };
    const envelope = (id: string) => anEnvelope(randomUUID(), { id });
    const at = (store: PostgresEventStore) => {
      const saying: Handling<null, number, number, Said> = {
        decider: speech,
        contextFor: (_, sight) => latest(store, rules).of('1', sight),
        decide: (_command, _state, rule) => accept(sign, { type: 'Said', data: { rule } }),
      };
      const ruling: Handling<null, number, null, Fact> = {
        decider: rules,
        contextFor: async () => null,
        decide: () => accept(sign, { type: 'RuleChanged', data: {} }),
      };
      return {
        say: (n: number) => decideAndAppend(store, saying, null, envelope(String(n % 7))),
        rule: () => decideAndAppend(store, ruling, null, envelope('1')),
      };
    };
    const [one, two] = stores.map(at) as [ReturnType<typeof at>, ReturnType<typeof at>];
    for (let round = 0; round < 40; round++)
      await Promise.all([one.say(round), two.say(round + 1), two.rule(), one.say(round + 2), two.say(round + 3)]);

    const all = await stores[0]!.readAll(null, 1_000, { categories: ['saying', 'rule'] });
    let rule = 0;
    const sayings = all.flatMap(({ type, data }) => {
      if (type === 'RuleChanged') rule++;
      return type === 'Said' ? [{ said: (data as Said['data']).rule, rule }] : [];
    });
    expect(sayings.filter((each) => each.said !== each.rule)).toEqual([]);
    expect(sayings.length).toBeGreaterThan(80);
    expect(rule).toBe(40);
  });
});
