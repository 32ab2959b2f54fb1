import type { Figure } from '@ayumi/plan';
import { count, day, figure, money, NONE, share, targetCell, text, year } from './cells';
import { shownCell } from './shown-cell';

const rate = { unit: '%', decimals: 1 };

describe('a cell in words', () => {
  it.each([
    [{ is: 'number', value: 0 }, '0.0%'],
    [{ is: 'number', value: -3 }, '▲3.0%'],
    [{ is: 'range', bound: 'at-least', value: 97 }, '97.0%以上'],
    [{ is: 'parts', parts: [{ label: '男', value: 12 }, { label: '女', value: 8 }] }, '男 12.0% / 女 8.0%'], // prettier-ignore
    [{ is: 'blank' }, '空欄'],
    [{ is: 'dash' }, '－'],
    [{ is: 'unmeasured' }, '未測定'],
    [{ is: 'not-applicable' }, '対象外'],
  ] satisfies [Figure, string][])('keeps the figure %j apart as %s', (value, words) => {
    expect(shownCell(figure(value, rate))).toBe(words);
  });

  it('writes money in thousand yen, with ▲ and separators, and to the yen where it was reported so', () => {
    expect(shownCell(money(1234567))).toBe('1,234,567千円');
    expect(shownCell(money(-307))).toBe('▲307千円');
    expect(shownCell(money(1590.5))).toBe('1,590.5千円');
  });

  it('does not repeat the unit of money that stands in the heading', () => {
    expect(shownCell(money(48220), { unit: '千円' })).toBe('48,220');
  });

  it('never shows an amount that nobody knows, or a share of nothing, as 0', () => {
    expect(shownCell(money(null), { unit: '千円' })).toBe('金額不明');
    expect(shownCell(share(null))).toBe('－');
    expect(shownCell(NONE)).toBe('');
    expect(shownCell(money(0), { unit: '千円' })).toBe('0');
    expect(shownCell(share(0))).toBe('0.0%');
  });

  it('says that a year has no target instead of calling it blank', () => {
    expect(shownCell(targetCell({ is: 'blank' }, rate))).toBe('設定なし');
    expect(shownCell(targetCell({ is: 'number', value: 99 }, rate))).toBe('99.0%');
  });

  it('writes days and years in the era, shares with one decimal, counts with separators', () => {
    expect([day('2025-05-30'), year(2024), year(2019), share(57.6), count(1200), count(-1), text('A')].map((each) => shownCell(each))).toEqual(['令和7年5月30日', '令和6年度', '令和元年度', '57.6%', '1,200', '▲1', 'A']); // prettier-ignore
  });
});
