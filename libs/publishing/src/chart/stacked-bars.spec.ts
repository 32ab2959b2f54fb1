import * as fc from 'fast-check';
import { outside } from '../testing/outside';
import { everyElement, readXml, textOf } from '../testing/read-xml';
import { MARGIN } from '../svg/sheet';
import { shadeOf } from './shades';
import { stackedBars, stackedWords, type StackedBars } from './stacked-bars';

const keys = [
  { key: 'S', name: 'S 予定以上に進捗', shade: shadeOf('ahead', 0) },
  { key: 'A', name: 'A 予定どおりに進捗', shade: shadeOf('on-schedule', 0) },
  { key: 'B', name: 'B 予定よりも遅れている', shade: shadeOf('behind', 0) },
];
const chapters: StackedBars = {
  title: '令和6年度 章別の評価',
  unit: '項目',
  keys,
  rows: [
    { name: '第1章 地域資源によるサービスの実現', counts: { S: 1, A: 4, B: 2 } },
    { name: '第2章 持続可能な財政運営の推進', counts: {} },
  ],
};
const wordsIn = (svg: string) =>
  everyElement(readXml(svg))
    .filter(({ name }) => name === 'text')
    .map(textOf);

describe('counts beside each other', () => {
  it('stand in the bar with their letter, and add up behind it', () => {
    expect(wordsIn(stackedBars(chapters))).toEqual(expect.arrayContaining(['S 1', 'A 4', 'B 2', '7項目', '0項目']));
  });

  it('fill the row from end to end, each as long as its count', () => {
    const bars = everyElement(readXml(stackedBars(chapters))).filter(({ name, attributes }) => name === 'rect' && attributes.height === '24'); // prettier-ignore
    const [x, widths] = [bars.map(({ attributes }) => Number(attributes.x)), bars.map(({ attributes }) => Number(attributes.width))]; // prettier-ignore
    const row = widths.reduce((sum, width) => sum + width, 0);
    // 520 wide, less two margins, the name and the sum behind.
    expect(row).toBeCloseTo(520 - 2 * MARGIN - 132 - 52, 0);
    expect(widths.map((width) => Math.round((width / row) * 7))).toEqual([1, 4, 2]);
    expect(x.slice(1).map((left, n) => Math.round(Math.abs(left - x[n]! - widths[n]!)))).toEqual([0, 0]);
  });

  it('are said in words to who does not see them', () => {
    expect(stackedWords(chapters)).toBe(
      '第1章 地域資源によるサービスの実現は、S 予定以上に進捗 1項目、A 予定どおりに進捗 4項目、B 予定よりも遅れている 2項目。' +
        '第2章 持続可能な財政運営の推進は、S 予定以上に進捗 0項目、A 予定どおりに進捗 0項目、B 予定よりも遅れている 0項目。',
    );
  });

  it('stay inside the drawing, whatever is counted and however it is called', () => {
    const rows = fc.array(
      fc.record({
        name: fc.string({ unit: 'binary', maxLength: 60 }),
        counts: fc.dictionary(fc.constantFrom('S', 'A', 'B'), fc.nat({ max: 400 })),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), rows, (title, drawn) => {
        expect(outside(readXml(stackedBars({ ...chapters, title, rows: drawn })))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('have letters that can be read on every shade', () => {
    const shades = (['ahead', 'on-schedule', 'behind', 'not-evaluable', 'ungraded'] as const).flatMap((meaning) => [
      shadeOf(meaning, 0),
      shadeOf(meaning, 1),
    ]);
    for (const { fill, letters } of shades) expect(contrast(fill, letters)).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
