import { OutcomeUnknown } from './append-errors';
import { AppendQueue } from './append-queue';
import { type EncodedAppend, encodeAppend } from './encoded-append';
import type { AppendResult } from './event-store';
import { anEvent, someEvents } from './testing';

/** A database that answers when told, and refuses streams called `bad`. */
class Desk {
  readonly batches: string[][] = [];
  failWith: Error | null = null;
  private answer: (() => void)[] = [];

  readonly send = async (batch: readonly EncodedAppend[]): Promise<AppendResult[]> => {
    this.batches.push(batch.map(({ stream }) => stream));
    await new Promise<void>((resolve) => this.answer.push(resolve));
    if (this.failWith) throw this.failWith;
    if (batch.some(({ stream }) => stream.endsWith('bad'))) throw new Error('stack depth limit exceeded');
    return batch.map(({ expected }) => ({ outcome: 'conflict', actual: expected }));
  };

  /** Answers every batch that is or will be sent, until the queue is idle. */
  async serve(queue: AppendQueue): Promise<void> {
    const idle = new AbortController();
    const ended = queue.idle().then(() => idle.abort());
    while (!idle.signal.aborted) {
      this.answer.splice(0).forEach((resolve) => resolve());
      await new Promise(setImmediate);
    }
    await ended;
  }
}

describe('the queue of appends', () => {
  let desk: Desk;
  let queue: AppendQueue;
  beforeEach(() => {
    desk = new Desk();
    queue = new AppendQueue(desk.send);
  });
  const add = (stream: string, events = someEvents(1), expected = -1) =>
    queue.add(encodeAppend(`item-${stream}`, expected, events));

  it('sends what came while a batch was under way as the next batch, and gives each its own answer', async () => {
    const first = add('a', someEvents(1), 1);
    await new Promise(setImmediate);
    const others = [add('b', someEvents(1), 2), add('c', someEvents(1), 3)];
    await desk.serve(queue);
    expect(desk.batches).toEqual([['item-a'], ['item-b', 'item-c']]);
    expect(await Promise.all([first, ...others])).toEqual([1, 2, 3].map((actual) => ({ outcome: 'conflict', actual })));
  });

  it('bounds a batch by the number of its events', async () => {
    const added = ['a', 'b', 'c'].map((stream) => add(stream, someEvents(400)));
    await desk.serve(queue);
    await Promise.all(added);
    expect(desk.batches).toEqual([['item-a', 'item-b'], ['item-c']]);
  });

  it('bounds a batch by its bytes, but sends an append that is larger alone', async () => {
    const large = () => Array.from({ length: 10 }, () => anEvent('Commented', { text: 'x'.repeat(900_000) }));
    const added = [add('a', large()), add('b'), add('c', large()), add('d', large())];
    await desk.serve(queue);
    await Promise.all(added);
    expect(desk.batches).toEqual([['item-a'], ['item-b'], ['item-c'], ['item-d']]);
  });

  it('lets only the append fail that the database cannot take', async () => {
    const added = Promise.allSettled([add('a'), add('bad'), add('c')]);
    await desk.serve(queue);
    expect((await added).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(desk.batches).toEqual([['item-a', 'item-bad', 'item-c'], ['item-a'], ['item-bad'], ['item-c']]);
  });

  it('sends nothing twice where the outcome is unknown, and goes on afterwards', async () => {
    desk.failWith = new OutcomeUnknown('connection lost');
    const added = Promise.allSettled([add('a'), add('b')]);
    await desk.serve(queue);
    expect((await added).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    desk.failWith = null;
    const next = add('c');
    await desk.serve(queue);
    expect(await next).toMatchObject({ outcome: 'conflict' });
    expect(desk.batches).toEqual([['item-a', 'item-b'], ['item-c']]);
  });
});
