import { fourItems, setOf, settles } from './review.examples';
import type { Story } from '../read-models.examples';

const sheet = async (story: Story, no: number, fiscalYear = 2024) =>
  (await setOf(story, { fiscalYear })).sheets.find((each) => each.no === no)!;

describe('The set of a review', () => {
  const year2024 = () => fourItems().at('2025-05-20T01:00:00Z');

  it('has one row for each year of the plan up to this one, each with its own items and shares', async () => {
    const story = settles(fourItems().at('2024-05-20T01:00:00Z'), 10, 'A', 2023);
    settles(settles(story.at('2025-05-20T01:00:00Z'), 10, 'S'), 11, 'B');
    expect((await setOf(story)).trend).toMatchObject([
      { year: 2021, settled: 0, items: 4, cells: [{ share: null }, {}, {}] },
      { year: 2022, settled: 0 },
      { year: 2023, settled: 1, evaluated: 1, cells: [{ count: 0 }, { grade: 'A', meaning: 'on-schedule', count: 1, share: 100 }, {}], sameScale: true },
      { year: 2024, settled: 2, cells: [{ grade: 'S', count: 1, share: 50 }, { count: 0 }, { grade: 'B', count: 1, share: 50 }] },
    ]);
    expect((await setOf(story, { fiscalYear: 2023 })).trend.map(({ year }) => year)).toEqual([2021, 2022, 2023]);
  }); // prettier-ignore

  it('says of an item that went back the reason that its department gave', async () => {
    const story = fourItems().at('2024-05-20T01:00:00Z');
    for (const no of [10, 11, 12]) settles(story, no, 'A', 2023);
    story.at('2025-05-20T01:00:00Z');
    settles(settles(settles(story, 10, 'S'), 11, 'B'), 12, 'A');
    expect((await setOf(story)).change!.moves).toEqual([
      { item: 'kodaira-r3.10', no: 10, title: '徴収率の向上', from: 'A', to: 'S', way: 'improved', reason: null },
      { item: 'kodaira-r3.11', no: 11, title: '口座振替の促進', from: 'A', to: 'B', way: 'worsened', reason: '人手が足りない' },
    ]);
  }); // prettier-ignore

  it('shows of every year of an item how it went, and of every figure the report that it comes from', async () => {
    const story = settles(fourItems().at('2024-05-20T01:00:00Z'), 10, 'B', 2023, { nextDirection: '体制を強める' });
    settles(story.at('2025-05-20T01:00:00Z'), 10, 'S');
    expect(await sheet(story, 10)).toMatchObject({
      directionBefore: '体制を強める',
      annualPlan: '業務執行体制を見直す',
      years: [
        { year: 2021, state: 'missing', rating: null },
        { year: 2022, state: 'missing' },
        { year: 2023, state: 'late', rating: { grade: 'B', label: '予定よりも遅れている' } },
        { year: 2024, state: 'done', rating: { grade: 'S' } },
      ],
      indicators: [{ years: [{ matter: null }, {}, { matter: 'progress-2023-year-end' }, { matter: 'progress-2024-year-end' }] }],
    });
    expect((await sheet(story, 20)).years.map(({ state }) => state)).toEqual(['missing', 'missing', 'missing', 'now']);
    const before = await sheet(story, 10, 2023);
    expect(before.years[3]).toEqual({ year: 2024, state: 'ahead', rating: null });
    expect(before.indicators[0]!.years[3]).toMatchObject({ actual: null, matter: null });
  }); // prettier-ignore

  it('adds up the effects of every year, and leaves out what is unknown', async () => {
    const effect = (amountThousandYen: string) => ({ financialEffect: { kind: 'revenue', amountThousandYen, basis: 'budget' } });
    const story = settles(fourItems().at('2024-05-20T01:00:00Z'), 10, 'A', 2023, effect('100'));
    settles(settles(story.at('2025-05-20T01:00:00Z'), 10, 'A', 2024, effect('▲2.5')), 11, 'A', 2024, effect('未測定'));
    const { byYear, items } = (await setOf(story)).effects;
    const revenue = byYear.filter(({ kind }) => kind === 'revenue');
    expect(revenue.map(({ year, actualThousandYen, counted, unknown }) => [year, actualThousandYen, counted, unknown])).toEqual([
      [2021, null, 0, 0],
      [2022, null, 0, 0],
      [2023, 100, 1, 0],
      [2024, -2.5, 1, 1],
    ]);
    expect(items.map(({ no, actualThousandYen, basis }) => [no, actualThousandYen, basis])).toEqual([
      [10, -2.5, 'budget'],
      [11, null, 'budget'],
    ]);
  }); // prettier-ignore

  it('counts an item that repeats another once, and keeps its sheet', async () => {
    const story = settles(settles(year2024(), 10, 'A'), 11, 'B').repeats(11, 10);
    const { counts, matrix, late, sheets, unsettled } = await setOf(story);
    expect(counts).toEqual({ items: 3, settled: 1, unsettled: 2, late: 0, repeated: 1 });
    expect([matrix.total.total, late, unsettled.map(({ no }) => no)]).toEqual([1, [], [12, 20]]);
    expect(sheets[1]).toMatchObject({ no: 11, repeats: 'kodaira-r3.10', report: { rating: 'B' } });
  });

  it('asks nothing of an item after it was stopped, and tells that it was', async () => {
    const story = settles(year2024(), 10, 'A').stops(12, '2024-10-01').stops(20, '2025-04-01');
    const { counts, unsettled, itemChanges } = await setOf(story);
    expect(counts).toMatchObject({ items: 3, unsettled: 2 });
    expect(unsettled.map(({ no }) => no)).toEqual([11, 20]);
    expect(itemChanges).toEqual([
      { item: 'kodaira-r3.12', no: 12, title: '債権管理', kind: 'stopped', day: '2024-10-01', reason: '制度の廃止', from: null, to: null },
    ]);
    expect(await sheet(story, 12)).toMatchObject({ stoppedOn: '2024-10-01', years: [{}, {}, {}, { state: 'not-evaluable' }] });
    expect((await sheet(story, 20)).stoppedOn).toBeNull();
    expect((await setOf(story, { fiscalYear: 2023 })).counts.items).toBe(4);
  }); // prettier-ignore

  it('tells items that came, were reworded or changed hands within the year, by the names of that day', async () => {
    const story = fourItems().at('2024-07-01T00:00:00Z').lead(20, 'shuunou');
    story.organise('UnitEstablished', { unit: 'shuunou', name: '納税課', kind: 'section', parent: 'shimin-bu', order: 1, duty: null, from: '2024-10-01' });
    story.at('2024-11-01T00:00:00Z').item(11, '口座振替とコンビニ納付の促進', null).item(21, '書かない窓口', 'zeimu');
    expect((await setOf(story)).itemChanges.map(({ no, kind, day, from, to }) => [no, kind, day, from, to])).toEqual([
      [11, 'text-revised', '2024-11-01', '口座振替の促進', '口座振替とコンビニ納付の促進'],
      [20, 'lead-changed', '2024-07-01', '税務課', '収納課'],
      [21, 'added', '2024-11-01', null, null],
    ]);
    const before = await setOf(story, { fiscalYear: 2023 });
    expect([before.itemChanges, before.sheets.length]).toEqual([[], 4]);
  }); // prettier-ignore

  it('keeps names with variation selectors and beyond the basic plane, and a text of 4,000 characters, to the letter', async () => {
    const [name, done] = ['辻󠄀 𠮷野', '葛󠄀'.repeat(4000)];
    const story = year2024().organise('PersonRegistered', { person: 'suzuki', name, kana: 'ツジ' });
    const { report } = await sheet(settles(story, 10, 'A', 2024, { done }), 10);
    expect(report!.submission.name).toBe(name);
    expect(report!.done).toBe(done);
  });

  it('has an indicator of six values under one name', async () => {
    const value = '北 1 / 南 2 / 東 3 / 西 4 / 中央 5 / 駅前 6';
    const story = settles(year2024(), 10, 'A', 2024, { actuals: [{ indicator: 'collection-rate', value }] });
    const [indicator] = (await sheet(story, 10)).indicators;
    expect(indicator!.years[3]).toMatchObject({
      actual: { is: 'parts', parts: { length: 6 } },
      comparison: 'not-comparable',
    });
    expect(indicator!.alternativeText).toContain('北 1.0% / 南 2.0%');
  });

  it('comes out whole where nothing at all was settled', async () => {
    const { counts, headline, change, matrix } = await setOf(year2024());
    expect(counts).toEqual({ items: 4, settled: 0, unsettled: 4, late: 0, repeated: 0 });
    expect(headline).toContain('4項目のうち0項目が確定し');
    expect([change, matrix.total.cells.map(({ share }) => share)]).toEqual([null, [null, null, null]]);
  });
});
