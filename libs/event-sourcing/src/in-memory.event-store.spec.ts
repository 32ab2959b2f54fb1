import { InMemoryEventStore } from './in-memory.event-store';
import { anEvent, eventStoreContract } from './testing';

eventStoreContract('the store in memory', () => new InMemoryEventStore());

describe('the store in memory', () => {
  it('is empty at first', async () => {
    const store = new InMemoryEventStore();
    expect(await store.head()).toBeNull();
    expect(await store.readAll(null, 10)).toEqual([]);
  });

  it('keeps its events from those who change what they appended or read', async () => {
    const store = new InMemoryEventStore();
    const data = { text: 'そのまま' };
    await store.append('item-1', -1, [anEvent('Commented', data)]);
    data.text = '変更';
    const [read] = await store.readStream('item-1');
    (read!.data as typeof data).text = '変更';
    expect((await store.readStream('item-1'))[0]!.data).toEqual({ text: 'そのまま' });
  });
});
