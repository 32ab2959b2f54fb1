import { readInBulk } from '../bulk-read';
import { comparePositions, type Position, type RecordedEvent } from '../event';
import type { EventStore } from '../event-store';
import { anEvent, someEvents } from './an-event';
import { freshCategory } from './fresh-category';

export function readingContract(present: () => EventStore): void {
  let category: string;
  let stream: string;
  beforeEach(() => {
    category = freshCategory();
    stream = `${category}-kodaira-r3.03`;
  });

  it('gives a stream from a revision on, and nothing for a stream that is not there', async () => {
    const events = someEvents(4);
    await present().append(stream, -1, events);
    const rest = await present().readStream(stream, 2);
    expect(rest).toEqual([
      { ...events[2], stream, revision: 2, position: expect.any(String) as string },
      { ...events[3], stream, revision: 3, position: expect.any(String) as string },
    ]);
    expect(await present().readStream(stream, 4)).toEqual([]);
    expect(await present().readStream(`${stream}.none`)).toEqual([]);
  });

  it('gives the events at given places, in the order asked, each as it is in its stream', async () => {
    await present().append(stream, -1, someEvents(3));
    await present().append(`${stream}.2`, -1, someEvents(40));
    const events = [...(await present().readStream(stream)), ...(await present().readStream(`${stream}.2`))];
    const asked = [events[2]!, events[0]!, ...events.slice(3).toReversed(), events[2]!];
    expect(await present().readAt(asked.map(({ position }) => position))).toEqual(asked);
    expect(await present().readAt([])).toEqual([]);
  });

  it('refuses a place at which there is no event', async () => {
    await present().append(stream, -1, someEvents(1));
    const head = (await present().head())!;
    const beyond = head.replaceAll(/\d+/g, (number) => String(BigInt(number) + 1n)) as Position;
    await expect(present().readAt([head, beyond])).rejects.toThrow(`the log holds no event at position ${beyond}`);
  });

  it('reads all streams in the order of positions, page by page', async () => {
    const start = await present().head();
    for (let index = 0; index < 6; index++) {
      await present().append(`${stream}.${index % 2}`, Math.floor(index / 2) - 1, [anEvent('Commented', { index })]);
    }
    const pages: number[] = [];
    const seen: { position: Position; data: unknown }[] = [];
    for (let after = start; ; after = seen.at(-1)!.position) {
      const page = await present().readAll(after, 4, { categories: [category] });
      if (page.length === 0) break;
      pages.push(page.length);
      seen.push(...page);
    }
    expect(pages).toEqual([4, 2]);
    expect(seen.map(({ data }) => data)).toEqual([0, 1, 2, 3, 4, 5].map((index) => ({ index })));
    const positions = seen.map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted(comparePositions));
  });

  it('keeps to the categories that were asked for', async () => {
    const other = freshCategory();
    const start = await present().head();
    await present().append(stream, -1, someEvents(1, 'A'));
    await present().append(`${other}-1`, -1, someEvents(1, 'B'));
    await present().append(`${category}longer-1`, -1, someEvents(1, 'C'));
    const types = async (...categories: string[]): Promise<string[]> =>
      (await present().readAll(start, 10, { categories })).map((event) => event.type);
    expect(await types(category)).toEqual(['A']);
    expect(await types(category, other)).toEqual(['A', 'B']);
    expect(await types()).toEqual([]);
    expect((await present().readAll(start, 10)).map((event) => event.type)).toEqual(['A', 'B', 'C']);
  });

  it('gives in bulk everything up to a position, as it reads it, with nothing lost on the way', async () => {
    const words = ['\t\n\r\b\f\v', '\\N \\. \\\\ \\t', '𠮷 "歩み" \u2028 \u0001', '', null, 1.5, { deep: ['\n'] }];
    for (const [index, word] of words.entries())
      await present().append(stream, index - 1, [anEvent('Noted', { word })]);
    await present().append(`${freshCategory()}-1`, -1, someEvents(1));
    const upTo = (await present().readStream(stream)).at(-1)!.position;
    const between = await present().append(`${category}-2`, -1, someEvents(3));
    const inBulk = async (to: Position): Promise<RecordedEvent[]> => {
      const all: RecordedEvent[] = [];
      const options = { filter: { categories: [category] }, signal: new AbortController().signal };
      for await (const events of readInBulk(present(), to, options)) all.push(...events);
      return all;
    };
    expect(await inBulk(upTo)).toEqual(await present().readStream(stream));
    expect((await inBulk((between as { position: Position }).position)).length).toBe(words.length + 3);
  });

  it('stops giving in bulk where the signal comes, or where nobody asks for more', async () => {
    await present().append(stream, -1, someEvents(3));
    const upTo = (await present().head())!;
    const stop = new AbortController();
    const filter = { categories: [category] };
    for await (const events of readInBulk(present(), upTo, { filter, signal: stop.signal })) {
      expect(events).toHaveLength(3);
      stop.abort();
    }
    for await (const events of readInBulk(present(), upTo, { filter, signal: stop.signal })) expect(events).toEqual([]);
    for await (const events of readInBulk(present(), upTo, { filter, signal: new AbortController().signal }))
      if (events.length > 0) break;
    expect(await present().head()).toBe(upTo);
  });

  it('counts events after one position and up to another', async () => {
    const start = await present().head();
    for (let index = 0; index < 4; index++) await present().append(stream, index - 1, someEvents(1));
    await present().append(`${freshCategory()}-1`, -1, someEvents(1));
    const [first, , third] = (await present().readStream(stream)).map(({ position }) => position);
    const categories = [category];
    expect(await present().count(start, await present().head(), { categories })).toBe(4);
    expect(await present().count(start, await present().head())).toBe(5);
    expect(await present().count(first!, third!, { categories })).toBe(2);
    expect(await present().count(third!, first!)).toBe(0);
    expect(await present().count(start, null)).toBe(0);
  });

  it('finds an event by its id', async () => {
    const [a, b] = someEvents(2);
    await present().append(stream, -1, [a!, b!]);
    expect(await present().find(b!.id)).toMatchObject({ ...b, stream, revision: 1 });
    expect(await present().find(b!.id.toUpperCase())).toMatchObject({ revision: 1 });
    expect(await present().find(anEvent().id)).toBeNull();
    expect(await present().find('no id at all')).toBeNull();
  });

  it('says where the log ends', async () => {
    const result = await present().append(stream, -1, someEvents(2));
    expect(result).toMatchObject({ position: await present().head() });
  });
}
