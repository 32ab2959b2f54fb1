import type { Figure } from './figure';
import { showFigure } from './show-figure';

const number = (value: number): Figure => ({ is: 'number', value });

describe('A figure in print', () => {
  it.each<[Figure, object, string]>([
    [number(1234567.5), {}, '1,234,567.5'],
    [number(-1234), { unit: '千円' }, '▲1,234千円'],
    [number(97), { unit: '%', decimals: 1 }, '97.0%'],
    [number(2.345), { decimals: 2 }, '2.35'],
    [number(1.005), { decimals: 2 }, '1.01'],
    [number(0.000000000000001), {}, '0.000000000000001'],
    [number(0), {}, '0'],
    [{ is: 'range', bound: 'at-least', value: 97 }, { unit: '%', decimals: 1 }, '97.0%以上'],
    [{ is: 'range', bound: 'at-most', value: 10 }, { unit: '件' }, '10件以下'],
    [{ is: 'range', bound: 'about', value: 1000 }, {}, '約1,000'],
    [
      {
        is: 'parts',
        parts: [
          { label: '男', value: 12 },
          { label: '女', value: -8 },
        ],
      },
      { unit: '人' },
      '男 12人 / 女 ▲8人',
    ],
    [{ is: 'text', text: '検討' }, { unit: '件' }, '検討'],
    [{ is: 'blank' }, { unit: '件' }, ''],
    [{ is: 'dash' }, { unit: '件' }, '－'],
    [{ is: 'unmeasured' }, { unit: '件' }, '未測定'],
    [{ is: 'not-applicable' }, { unit: '件' }, '対象外'],
  ])('%j, shown as %j, reads %s', (figure, showing, text) => expect(showFigure(figure, showing)).toBe(text));

  it('has no ▲ where rounding leaves nothing', () => expect(showFigure(number(-0.04), { decimals: 1 })).toBe('0.0'));
});
