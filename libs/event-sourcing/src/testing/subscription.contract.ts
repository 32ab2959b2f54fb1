import type { Position } from '../event';
import type { Batch, EventStore } from '../event-store';
import { someEvents } from './an-event';
import { eventually } from './eventually';
import { freshCategory } from './fresh-category';

export function subscriptionContract(present: () => EventStore): void {
  let category: string;
  let stream: string;
  let stop: AbortController;
  beforeEach(() => {
    category = freshCategory();
    stream = `${category}-kodaira-r3.04`;
    stop = new AbortController();
  });
  afterEach(() => stop.abort());

  /** Takes batches until `enough`, then aborts; resolves when the iteration has ended. */
  const take = async (
    after: Position | null,
    enough: (batches: Batch[]) => boolean,
    batchSize = 500,
  ): Promise<Batch[]> => {
    const batches: Batch[] = [];
    const filter = { categories: [category] };
    for await (const batch of present().subscribe({ after, filter, signal: stop.signal, batchSize })) {
      batches.push(batch);
      if (enough(batches)) stop.abort();
    }
    return batches;
  };
  const numbers = (batches: readonly Batch[]): unknown[] =>
    batches.flatMap((batch) => batch.events.map((event) => (event.data as { number: number }).number));

  it('delivers what was there and then what comes, in order', async () => {
    const start = await present().head();
    await present().append(stream, -1, someEvents(3));
    let later = false;
    const batches = await take(start, (so) => {
      if (so.at(-1)!.caughtUp && !later) {
        later = true;
        void present().append(stream, 2, someEvents(2));
      }
      return numbers(so).length === 5;
    });
    expect(numbers(batches)).toEqual([1, 2, 3, 1, 2]);
  });

  it('goes on after the position it is given', async () => {
    await present().append(stream, -1, someEvents(5));
    const [, second] = await present().readStream(stream);
    expect(numbers(await take(second!.position, (so) => so.at(-1)!.caughtUp))).toEqual([3, 4, 5]);
  });

  it('keeps to the size of a batch and says when it has caught up', async () => {
    const start = await present().head();
    await present().append(stream, -1, someEvents(5));
    const batches = await take(start, (so) => so.at(-1)!.caughtUp, 2);
    expect(batches.map((batch) => batch.events.length)).toEqual([2, 2, 1]);
    expect(batches.map((batch) => batch.caughtUp)).toEqual([false, false, true]);
    expect(batches[0]!.checkpoint).toBe(batches[0]!.events[1]!.position);
  });

  it('moves the checkpoint over what was filtered out', async () => {
    const start = await present().head();
    const other = await present().append(`${freshCategory()}-1`, -1, someEvents(2));
    const [batch] = await take(start, () => true);
    expect(batch).toEqual({ events: [], checkpoint: (other as { position: Position }).position, caughtUp: true });
  });

  it('says at once that it has caught up where there is nothing to deliver', async () => {
    await present().append(stream, -1, someEvents(1));
    const head = await present().head();
    expect(await take(head, () => true)).toEqual([{ events: [], checkpoint: head, caughtUp: true }]);
  });

  it('ends without an error when it is aborted while waiting', async () => {
    let waits = false;
    const ended = take(await present().head(), () => !(waits = true));
    await eventually('it has caught up', () => waits);
    stop.abort();
    expect(await ended).toHaveLength(1);
  });

  it('ends when the store is closed', async () => {
    const ended = take(await present().head(), () => false);
    await present().close();
    await ended;
  });
}
