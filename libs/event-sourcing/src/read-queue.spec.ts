import { ReadQueue } from './read-queue';
import { eventually } from './testing';

interface Read {
  readonly stream: string;
  readonly from: number;
}

/** A database that answers when told: for each read one thing that says what was asked. */
class Desk {
  readonly batches: string[][] = [];
  failWith: Error | null = null;
  private readonly answers: (() => void)[] = [];

  readonly readTogether = async (reads: readonly Read[]): Promise<string[]> => {
    this.batches.push(reads.map(({ stream }) => stream));
    await new Promise<void>((resolve) => this.answers.push(resolve));
    if (this.failWith) throw this.failWith;
    if (reads.some(({ stream }) => stream.includes('\0'))) throw new Error('invalid byte sequence');
    return reads.map(({ stream, from }) => `${stream} ${from}`);
  };

  async serveUntil(all: Promise<unknown>): Promise<void> {
    const done = new AbortController();
    const settled = Promise.allSettled([all]).then(() => done.abort());
    while (!done.signal.aborted) {
      this.answers.splice(0).forEach((answer) => answer());
      await new Promise(setImmediate);
    }
    await settled;
  }
}

describe('the queue of reads', () => {
  let desk: Desk;
  let queue: ReadQueue<Read, string>;
  beforeEach(() => {
    desk = new Desk();
    queue = new ReadQueue(desk.readTogether);
  });
  const read = (stream: string, from = 0) => queue.add({ stream, from });

  it('reads together what is asked for in the same turn, and gives each its own answer', async () => {
    const all = Promise.all([read('plan-a'), read('item-b', 7), read('item-b', 2)]);
    await desk.serveUntil(all);
    expect(desk.batches).toEqual([['plan-a', 'item-b', 'item-b']]);
    expect(await all).toEqual(['plan-a 0', 'item-b 7', 'item-b 2']);
  });

  it('has those who come while a read is under way share the next one', async () => {
    const asked = [read('a')];
    await new Promise(setImmediate);
    for (const stream of ['b', 'c', 'd']) {
      asked.push(read(stream));
      await Promise.resolve();
    }
    await desk.serveUntil(Promise.all(asked));
    expect(desk.batches).toEqual([['a'], ['b', 'c', 'd']]);
  });

  it('lets nobody wait for a slow one, up to four of them', async () => {
    const asked: Promise<unknown>[] = [];
    for (const stream of ['a', 'b', 'c', 'd']) {
      asked.push(read(stream));
      await eventually(`${stream} is read`, () => desk.batches.flat().includes(stream));
    }
    asked.push(read('e'), read('f'));
    await desk.serveUntil(Promise.all(asked));
    expect(desk.batches).toEqual([['a'], ['b'], ['c'], ['d'], ['e', 'f']]);
  });

  it('lets nobody pay for a read that the database cannot take', async () => {
    const bad = read('item-\0');
    const all = Promise.allSettled([read('a'), bad, read('c')]);
    await desk.serveUntil(all);
    expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await expect(bad).rejects.toThrow('invalid byte sequence');
  });

  it('tells everybody of a database that is away, and reads again when it is back', async () => {
    desk.failWith = new Error('Connection terminated');
    const lost = Promise.allSettled([read('a'), read('b')]);
    await desk.serveUntil(lost);
    expect((await lost).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(desk.batches).toEqual([['a', 'b']]);
    desk.failWith = null;
    const again = read('a');
    await desk.serveUntil(again);
    expect(await again).toBe('a 0');
  });
});
