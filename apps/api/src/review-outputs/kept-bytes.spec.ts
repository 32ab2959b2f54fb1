import { KeptBytes } from './kept-bytes';
import { OneAtATime } from './one-at-a-time';

describe('What was printed', () => {
  it('is kept up to a number of bytes, and what was not asked for longest goes first', () => {
    const kept = new KeptBytes<{ size: number }>(10);
    kept.keep('a', { size: 4 });
    kept.keep('b', { size: 4 });
    expect(kept.get('a')).toEqual({ size: 4 });
    kept.keep('c', { size: 4 });
    expect(['a', 'b', 'c'].map((key) => kept.get(key) !== undefined)).toEqual([true, false, true]);
  });

  it('is not kept at all where it alone is too large', () => {
    const kept = new KeptBytes<{ size: number }>(10);
    kept.keep('a', { size: 11 });
    expect(kept.get('a')).toBeUndefined();
  });
});

describe('Printing', () => {
  it('goes one at a time, also after one that failed', async () => {
    const [queue, told] = [new OneAtATime(), [] as string[]];
    const work = (name: string, fails = false) =>
      queue.run(async () => {
        told.push(`${name} begins`);
        await Promise.resolve();
        told.push(`${name} ends`);
        if (fails) throw new Error(name);
      });
    await Promise.allSettled([work('first', true), work('second')]);
    expect(told).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });
});
