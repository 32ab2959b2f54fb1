import { PostgresEventStore } from './postgres.event-store';
import { anEvent, createTestDatabase, type TestDatabase } from './testing';

describe('Appends that are sent together', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  beforeAll(async () => {
    database = await createTestDatabase();
    store = new PostgresEventStore(database.appPool);
  });
  afterAll(async () => {
    await store?.close();
    await database?.drop();
  });

  it('are answered in their order, each for itself, where they have nothing to do with each other and one is too late', async () => {
    const [a, b, c] = ['item-apart.a', 'item-apart.b', 'item-apart.c'] as const;
    await store.append(b, -1, [anEvent('First'), anEvent('Second')]);
    const results = await Promise.all([
      store.append(a, -1, [anEvent('One'), anEvent('Two')]),
      store.append(b, -1, [anEvent('TooLate')]),
      store.append(c, -1, [anEvent('Three')]),
    ]);
    expect(results).toMatchObject([
      { outcome: 'appended', revision: 1 },
      { outcome: 'conflict', actual: 1 },
      { outcome: 'appended', revision: 0 },
    ]);
    const [ofA, ofC] = [await store.readStream(a), await store.readStream(c)];
    expect(ofA.map(({ type, revision }) => `${revision} ${type}`)).toEqual(['0 One', '1 Two']);
    const positions = [...ofA, ...ofC].map(({ position }) => Number(position));
    expect(positions).toEqual(positions.toSorted((x, y) => x - y));
    expect(results[2]).toMatchObject({ position: ofC[0]!.position });
    expect((await store.readStream(b)).map(({ type }) => type)).toEqual(['First', 'Second']);
  });

  it('cannot go past the function that decides how they are written', async () => {
    await expect(database.appPool.query(`select * from log.append_in_turn('[]')`)).rejects.toThrow('permission denied');
  });

  it('take turns where two are for the same stream, or carry the same event', async () => {
    const twin = anEvent('Twin');
    const results = await Promise.all([
      store.append('item-turn.a', -1, [anEvent('First')]),
      store.append('item-turn.a', 0, [anEvent('Second')]),
      store.append('item-turn.a', 0, [anEvent('TooLate')]),
      store.append('item-turn.b', -1, [twin]),
      store.append('item-turn.b', -1, [twin]),
      store.append('item-turn.c', -1, [twin]),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['appended', 'appended', 'conflict', 'appended', 'repeated', 'id-taken']); // prettier-ignore
  });
});
