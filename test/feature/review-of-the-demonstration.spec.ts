import { comparePositions, InMemoryEventStore, type Position } from '@ayumi/event-sourcing';
import { isRefusal } from '@ayumi/kernel';
import { differencesBetween, gapsOf, UNWRITTEN, type ReviewSet } from '@ayumi/plan';
import { ReviewFacts } from '@ayumi/plan/runtime';
import { version } from '../../package.json';
import { readGoldenLog } from '../golden/golden-log';

const PLAN = 'kodaira-r3';

describe('The review of the demonstration', () => {
  const store = new InMemoryEventStore();
  const setOf = async (year: number, until?: Position): Promise<ReviewSet> => {
    const set = await new ReviewFacts(store).setOf(PLAN, year, UNWRITTEN, until);
    if (isRefusal(set)) throw new Error(set.refused);
    return set;
  };

  beforeAll(async () => {
    for (const event of readGoldenLog(version)) await store.append(event.stream, event.revision - 1, [event]);
  });

  it('speaks in 2024 of 33 items, of which some are not settled, and says in whose hands they are', async () => {
    const set = await setOf(2024);
    const { counts, sheets, unsettled, matrix, years, publisher } = set;
    expect({ publisher, years, items: counts.items, sheets: sheets.length }).toEqual({
      publisher: '小平市(デモ)',
      years: [2021, 2022, 2023, 2024],
      items: 33,
      sheets: 33,
    });
    expect(counts.settled + counts.unsettled).toBe(33);
    expect(counts.settled).toBeGreaterThan(0);
    expect(unsettled).toHaveLength(counts.unsettled);
    expect(unsettled.every(({ holders }) => holders.length > 0)).toBe(true);
    expect(matrix.total.total).toBe(counts.settled);
    expect(set.trend.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
  });

  it('is whole in the three years before', async () => {
    for (const year of [2021, 2022, 2023]) {
      const { counts, trend, change, unsettled } = await setOf(year);
      expect([year, counts.items, unsettled.length]).toEqual([year, 33, counts.unsettled]);
      expect(trend.at(-1)!.year).toBe(year);
      expect(change === null).toBe(year === 2021);
    }
  });

  it('is the same at the same place in the log, and tells what came later as differences', async () => {
    const last = (await store.head())!;
    const now = await setOf(2024);
    expect(await setOf(2024, last)).toEqual(now);
    const middle = String(Math.floor(Number(last) * 0.9)) as Position;
    const before = await setOf(2024, middle);
    expect(comparePositions(before.cut.position, now.cut.position)).toBe(-1);
    expect(differencesBetween(before, now).length).toBeGreaterThan(0);
    expect(differencesBetween(now, await setOf(2024, last))).toEqual([]);
  });

  it('has gaps to look at, and no number in its prose that is wrongly suspected', async () => {
    for (const year of [2021, 2022, 2023, 2024]) {
      const set = await setOf(year);
      const gaps = gapsOf({ set, editorial: UNWRITTEN });
      expect(gaps.filter(({ severity }) => severity === 'blocks')).toEqual([]);
      expect(gaps.filter(({ code }) => code === 'not-settled')).toHaveLength(set.counts.unsettled);
      expect(gaps.filter(({ code }) => code === 'number-disagrees').map(({ text }) => text)).toEqual([]);
    }
  });
});
