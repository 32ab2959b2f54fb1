import type { Decider } from './decider';
import type { Fact, RecordedEvent } from './event';
import type { AppendResult } from './event-store';
import { InMemoryEventStore } from './in-memory.event-store';
import { latest } from './latest';
import { someEvents } from './testing/an-event';

const counting: Decider<number, Fact> = { category: 'count', initial: 0, evolve: (count) => count + 1 };

class Read extends InMemoryEventStore {
  reads: string[] = [];
  override async readStream(stream: string, from = 0): Promise<RecordedEvent[]> {
    this.reads.push(`${stream} from ${from}`);
    return super.readStream(stream, from);
  }
}

describe('What a process remembers of a stream', () => {
  let store: Read;
  beforeEach(async () => {
    store = new Read();
    await store.append('count-1', -1, someEvents(3));
  });

  it('is folded once: each look reads only what came since', async () => {
    expect(await latest(store, counting).of('1')).toBe(3);
    await store.append('count-1', 2, someEvents(2));
    expect(await latest(store, counting).of('1')).toBe(5);
    expect(await latest(store, counting).of('1')).toBe(5);
    expect(store.reads).toEqual(['count-1 from 0', 'count-1 from 3', 'count-1 from 5']);
  });

  it('is what it was for whoever does not mind, and what it is for whoever minds', async () => {
    await latest(store, counting).of('1');
    await store.append('count-1', 2, someEvents(1));
    expect(await latest(store, counting).recent('1', 60_000)).toBe(3);
    expect(await latest(store, counting).recent('1', -1)).toBe(4);
    expect(await latest(store, counting).recent('1', 60_000)).toBe(4);
  });

  it('has in it what this process wrote, without reading', async () => {
    const mine = latest(store, counting);
    const before = await mine.now('1');
    const events = someEvents(2);
    const result = await store.append('count-1', before.revision, events);
    mine.wrote('1', before, events, result as Extract<AppendResult, { outcome: 'appended' }>);
    expect(await mine.recent('1', 60_000)).toBe(5);
    expect(store.reads).toHaveLength(1);
  });

  it('is bounded: what nobody looked at for longest is read anew', async () => {
    for (let n = 1; n <= 501; n++) await latest(store, counting).of(String(n));
    store.reads = [];
    await latest(store, counting).of('501');
    await latest(store, counting).of('1');
    expect(store.reads).toEqual(['count-501 from 0', 'count-1 from 0']);
    expect(latest(store, counting).remembered('2')).toBeNull();
    expect(latest(store, counting).remembered('3')).not.toBeNull();
  });

  it('keeps of its commands the last only, however many it has taken', async () => {
    const many = someEvents(100).map((event, n) => ({ ...event, meta: { ...event.meta, commandId: `command ${n}` } }));
    await store.append('count-2', -1, many);
    const { lately } = await latest(store, counting).now('2');
    expect(lately).toEqual([92, 93, 94, 95, 96, 97, 98, 99].map((n) => `command ${n}`));
  });
});
