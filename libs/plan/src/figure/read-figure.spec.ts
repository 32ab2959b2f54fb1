import { isRefusal } from '@ayumi/kernel';
import * as fc from 'fast-check';
import type { Figure } from './figure';
import { readFigure } from './read-figure';
import { showFigure } from './show-figure';

const read = (typed: string, unit?: string) => readFigure(typed, { unit });
const figureOf = (typed: string, unit?: string) => {
  const answer = read(typed, unit);
  return isRefusal(answer) ? answer : answer.figure;
};
const number = (value: number): Figure => ({ is: 'number', value });
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　');

describe('What was typed for an indicator', () => {
  it.each([
    ['99.1', undefined, 99.1],
    ['９９．１', undefined, 99.1],
    [' 39,541', undefined, 39541],
    ['　３９，５４１　', undefined, 39541],
    ['97.0％', '%', 97],
    ['97.0％', undefined, 97],
    ['1,200 千円', '千円', 1200],
    ['12m', 'ｍ', 12],
    ['100㎡', '㎡', 100],
    ['0', undefined, 0],
    ['0.0', undefined, 0],
    ['0012', undefined, 12],
    ['123456789012345', undefined, 123456789012345],
    ['0.123456789012345', undefined, 0.123456789012345],
  ])('%p in %p is the number %d', (typed, unit, value) => expect(figureOf(typed, unit)).toEqual(number(value)));

  it.each(['▲5', '△5', '−5', 'ー5', 'ｰ5', '－5', '-5', '‐5', '―5', '▲ 5', '－５'])('%s is minus five', (typed) =>
    expect(figureOf(typed)).toEqual(number(-5)),
  );

  it('is never a negative nought', () => expect(figureOf('▲0')).toEqual(number(0)));

  it.each([
    ['', 'blank'],
    [' 　', 'blank'],
    ['-', 'dash'],
    ['－', 'dash'],
    ['―', 'dash'],
    ['ー', 'dash'],
    [' － ', 'dash'],
    ['――', 'dash'],
    ['未測定', 'unmeasured'],
    ['　対象外 ', 'not-applicable'],
  ])('%p is %s and never 0', (typed, is) => expect(figureOf(typed)).toEqual({ is }));

  it.each([
    ['97.0以上', undefined, 'at-least', 97],
    ['97.0 以上', undefined, 'at-least', 97],
    ['９７％以上', '%', 'at-least', 97],
    ['10件以下', '件', 'at-most', 10],
    ['約10', undefined, 'about', 10],
    ['約 1,000人', '人', 'about', 1000],
    ['▲3以上', undefined, 'at-least', -3],
  ])('%p is a range', (typed, unit, bound, value) =>
    expect(figureOf(typed, unit)).toEqual({ is: 'range', bound, value }),
  );

  it.each([
    ['男 12 / 女 8', undefined],
    ['男12／女8', undefined],
    ['男：12人、女：8人', '人'],
    ['男　１２\n女　８', undefined],
  ])('%p has two parts', (typed, unit) =>
    expect(figureOf(typed, unit)).toEqual({
      is: 'parts',
      parts: [
        { label: '男', value: 12 },
        { label: '女', value: 8 },
      ],
    }),
  );

  it('keeps the ー of a label out of its number', () => {
    expect(figureOf('センター5 / 本庁 －3 / 出張所▲1')).toEqual({
      is: 'parts',
      parts: [
        { label: 'センター', value: 5 },
        { label: '本庁', value: -3 },
        { label: '出張所', value: -1 },
      ],
    });
  });

  it.each([
    '######',
    '調整中',
    '23(8)',
    '10人台',
    '10~20',
    '約10以上',
    '以上',
    '約',
    '▲',
    '10²',
    '①',
    '½',
    '1,23',
    '12,34,567',
    '1.',
    '+5',
    '1e3',
    '12人',
    '10未満',
    '男 12',
    '12/8',
    '男 12 / 男 8',
    '男 12 / 女 －',
    '約10 / 女 20',
    '－ 未測定',
    '1234567890123456',
    '0.1234567890123456',
    '0x10',
    'Infinity',
    '--5',
  ])('%p is refused as it was typed', (typed) =>
    expect(read(typed)).toEqual({ refused: 'not-a-figure', with: { typed } }),
  );

  it('is refused where the unit is another', () => expect(isRefusal(read('5%', '人'))).toBe(true));

  it.each([
    ['99.1', undefined, '99.1 と読みました'],
    ['▲１２３４', '千円', '▲1,234千円 と読みました'],
    ['97.0 以上', '%', '97%以上 と読みました'],
    ['', undefined, '空欄と読みました'],
    ['ー', undefined, '「－」（値なし）と読みました'],
    ['未測定', undefined, '未測定 と読みました'],
  ])('%p is echoed', (typed, unit, sentence) => expect(read(typed, unit)).toMatchObject({ read: sentence }));
});

describe('What was typed for a milestone', () => {
  const milestone = (typed: string) => readFigure(typed, { milestone: true });

  it('is kept as text, with every character as it was', () => {
    expect(milestone(' 神﨑地区で実施（①～③） ')).toMatchObject({
      figure: { is: 'text', text: '神﨑地区で実施（①～③）' },
    });
    expect(milestone('調整中')).toMatchObject({ figure: { is: 'text', text: '調整中' } });
  });

  it('is still a figure, a dash or blank where it says so', () => {
    expect(milestone('3')).toMatchObject({ figure: number(3) });
    expect(milestone('－')).toMatchObject({ figure: { is: 'dash' } });
    expect(milestone('')).toMatchObject({ figure: { is: 'blank' } });
  });

  it('is refused when the spreadsheet has lost it', () => expect(isRefusal(milestone('＃＃＃'))).toBe(true));
});

/** Up to 15 digits, with a decimal point anywhere among them. */
const decimal = fc
  .tuple(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 14 }))
  .map(([digits, decimals]) => Number(`${digits}e-${decimals}`))
  .map((value) => (value === 0 ? 0 : value));
const label = fc.constantFrom('男', '女', '小', '中', '神﨑', 'センター', 'Ａ校');
const parts = fc
  .uniqueArray(fc.record({ label, value: decimal }), { minLength: 2, maxLength: 4, selector: (part) => part.label })
  .map((each) => each.map((part) => ({ ...part, label: part.label.replace('Ａ', 'A') })));
const anyFigure: fc.Arbitrary<Figure> = fc.oneof(
  decimal.map(number),
  fc.record({
    is: fc.constant('range' as const),
    bound: fc.constantFrom('at-least' as const, 'at-most' as const, 'about' as const),
    value: decimal,
  }),
  parts.map((each): Figure => ({ is: 'parts', parts: each })),
  fc.constantFrom<Figure>({ is: 'blank' }, { is: 'dash' }, { is: 'unmeasured' }, { is: 'not-applicable' }),
);
const anyUnit = fc.constantFrom(undefined, '%', '％', '件', '千円', '㎡', '人/日');

describe('A figure', () => {
  it('reads back as it was shown', () => {
    fc.assert(
      fc.property(anyFigure, anyUnit, (figure, unit) => {
        expect(figureOf(showFigure(figure, { unit }), unit)).toEqual(figure);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads alike in full and half width', () => {
    fc.assert(
      fc.property(anyFigure, anyUnit, (figure, unit) => {
        const shown = showFigure(figure, { unit });
        expect(figureOf(fullWidth(shown), unit)).toEqual(figure);
        expect(figureOf(shown, unit)).toEqual(figure);
      }),
    );
  });

  it('is 0 only where a 0 was typed, and no number without a digit', () => {
    const scrap = fc.array(fc.constantFrom(...'-－―ー−▲△ 　.,%％未測定対象外約以上下男女/#()0１２'), { maxLength: 8 });
    fc.assert(
      fc.property(scrap, (signs) => {
        const typed = signs.join('');
        const answer = read(typed);
        if (isRefusal(answer) || answer.figure.is !== 'number') return;
        expect(typed).toMatch(answer.figure.value === 0 ? /[0０]/ : /[１２]/);
      }),
      { numRuns: 5000 },
    );
  });
});
