import type { NewEvent } from './event';
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

  /** Past the queue, which would send a refused batch once more, one by one. */
  const outcomesOf = async (...appends: readonly [stream: string, expected: number, event: NewEvent][]) => {
    const batch = appends.map(([stream, expected, event]) => ({ stream, expected, events: [event] }));
    const { rows } = await database.appPool.query<{ outcome: string }>('select outcome from log.append($1::jsonb)', [
      JSON.stringify(batch),
    ]);
    return rows.map(({ outcome }) => outcome);
  };

  it('take turns where some are for the same stream', async () => {
    expect(
      await outcomesOf(
        ['item-turn.a', -1, anEvent('First')],
        ['item-turn.a', 0, anEvent('Second')],
        ['item-turn.a', 0, anEvent('TooLate')],
      ),
    ).toEqual(['appended', 'appended', 'conflict']);
  });

  it('take turns where some carry the same event', async () => {
    const twin = anEvent('Twin');
    expect(
      await outcomesOf(['item-twin.a', -1, twin], ['item-twin.b', -1, anEvent()], ['item-twin.c', -1, twin]),
    ).toEqual(['appended', 'appended', 'id-taken']);
  });
});
