import * as fc from 'fast-check';
import {
  firstDayOfFiscalYear,
  fiscalYearLabel,
  fiscalYearOf,
  lastDayOfFiscalYear,
  readFiscalYear,
} from './fiscal-year';

describe('A fiscal year', () => {
  it('turns at midnight in Tokyo on 1 April', () => {
    expect(fiscalYearOf('2025-03-31T14:59:59.999Z')).toBe(2024);
    expect(fiscalYearOf('2025-03-31T15:00:00.000Z')).toBe(2025);
    expect(fiscalYearOf('2025-01-01')).toBe(2024);
    expect(fiscalYearOf('2025-12-31')).toBe(2025);
  });

  it('runs from 1 April to 31 March', () => {
    expect([firstDayOfFiscalYear(2024), lastDayOfFiscalYear(2024)]).toEqual(['2024-04-01', '2025-03-31']);
    expect(fiscalYearOf(lastDayOfFiscalYear(2024))).toBe(fiscalYearOf(firstDayOfFiscalYear(2024)));
  });

  it.each([
    [2024, '令和6年度'],
    [2019, '令和元年度'],
    [2018, '平成30年度'],
    [1989, '平成元年度'],
    [1988, '昭和63年度'],
  ])('%i is called %s', (year, label) => expect(fiscalYearLabel(year)).toBe(label));

  it.each([
    ['令和3年度', 2021],
    ['令和元年度', 2019],
    ['平成31年度', 2019],
    ['平成30年度', 2018],
    ['Ｒ３', 2021],
    ['R3年度', 2021],
    ['H30', 2018],
    ['2021', 2021],
    ['２０２１年度', 2021],
    [' 令和 3 年度', 2021],
  ])('written as %s is %i', (text, year) => expect(readFiscalYear(text)).toBe(year));

  it('written as 3年度 is known only where the era is', () => {
    expect(readFiscalYear('3年度')).toBeNull();
    expect(readFiscalYear('3年度', 'reiwa')).toBe(2021);
    expect(readFiscalYear('元年度', 'reiwa')).toBe(2019);
    expect(readFiscalYear('平成30年度', 'reiwa')).toBe(2018);
  });

  it.each(['令和3年', '平成32年度', '令和0年度', '202', '年度', '', '3年度末', '令和3〜6年度'])(
    'is not read from %p',
    (text) => expect(readFiscalYear(text, 'reiwa')).toBeNull(),
  );

  it('is read back as it was labelled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1927, max: 2100 }), (year) => {
        expect(readFiscalYear(fiscalYearLabel(year))).toBe(year);
      }),
    );
  });
});
