import type { Figure } from '@ayumi/plan';
import * as colours from '../svg/colours';
import { outside } from '../testing/outside';
import { everyElement, readXml, textOf, type XmlElement } from '../testing/read-xml';
import { bulletGraph } from './bullet-graph';
import { collectionRate, collectionRates, fourYears, number } from './charts.examples';
import { sparkline } from './sparkline';
import { yearStrip } from './year-strip';

const partOf = (svg: string, name: string): XmlElement =>
  everyElement(readXml(svg)).find((each) => each.name === name)!;
const description = (svg: string): string => textOf(partOf(svg, 'desc'));
const words = (svg: string): string[] =>
  everyElement(readXml(svg))
    .filter(({ name }) => name === 'text')
    .map(textOf);
const dashes = (svg: string) =>
  everyElement(readXml(svg))
    .filter(({ name }) => name === 'line')
    .map(({ attributes }) => attributes['stroke-dasharray']);
const bars = (svg: string, fill: string) =>
  everyElement(readXml(svg)).filter(({ name, attributes }) => name === 'rect' && attributes.fill === fill);

describe('A bullet graph', () => {
  it('says in words what it draws: actual, target, last year, direction, verdict', () => {
    const svg = bulletGraph(collectionRate);
    expect(textOf(partOf(svg, 'title'))).toBe('市税徴収率（現年・滞納繰越分計） 令和5年度');
    expect(description(svg)).toBe(
      '実績は 98.7%。目標は 98.2%。前年度（令和4年度）は 98.5%。望ましい向き: 多いほどよい。判定: 達成。',
    );
    expect(words(svg)).toEqual(expect.arrayContaining(['実績 98.7%', '● 達成', '目標 98.2%', '前年度 98.5%']));
  });

  it('begins at nought, and says so where it does not', () => {
    const [cut, whole] = [collectionRate, { ...collectionRate, lastYear: { year: 2022, figure: number(12) } }].map(
      bulletGraph,
    );
    expect(words(cut!).join()).toContain('0からではありません');
    expect(words(whole!)).toContain('0.0%');
  });

  it.each<[Figure, string]>([
    [{ is: 'unmeasured' }, '未測定'],
    [{ is: 'not-applicable' }, '対象外'],
    [{ is: 'blank' }, '空欄'],
    [{ is: 'dash' }, '－（該当なし）'],
  ])('has a word and no bar for %j, and never takes it for nought', (figure, word) => {
    const svg = bulletGraph({ ...collectionRate, actual: { figure, provisional: false } });
    expect(words(svg)).toEqual(expect.arrayContaining([`実績 ${word}`, '－ 判定なし']));
    expect(bars(svg, colours.BAR)).toEqual([]);
    expect(
      bars(bulletGraph({ ...collectionRate, actual: { figure: number(0), provisional: false } }), colours.BAR),
    ).toHaveLength(1);
  });

  it('shows what is not settled hollow, and says so', () => {
    const svg = bulletGraph({ ...collectionRate, actual: { figure: number(98.7), provisional: true } });
    expect(words(svg)).toContain('実績 98.7%（未確定）');
    expect(bars(svg, colours.BAR)).toEqual([]);
    expect(everyElement(readXml(svg)).filter(({ attributes }) => attributes['stroke-dasharray'])).toHaveLength(1);
  });

  it('judges by the direction, and not against the target of another year', () => {
    const fewer = { ...collectionRate, direction: 'less-is-better' as const };
    expect(words(bulletGraph(fewer))).toContain('▲ 未達成');
    const final = { ...collectionRate, target: { year: 2024, figure: number(90) } };
    expect(words(bulletGraph(final))).toEqual(expect.arrayContaining(['－ 判定なし', '目標 90.0%（令和6年度）']));
  });

  it('has a row for each part', () => {
    const parts = (...values: number[]): Figure => ({
      is: 'parts',
      parts: values.map((value, n) => ({ label: ['小学校', '中学校'][n]!, value })),
    });
    const svg = bulletGraph({
      ...collectionRate,
      measure: { unit: '校', decimals: 0 },
      actual: { figure: parts(12, 8), provisional: false },
      target: { year: 2023, figure: parts(19, 8) },
      lastYear: null,
    });
    expect(words(svg)).toEqual(expect.arrayContaining(['小学校', '中学校', '前年度の実績なし']));
    expect(bars(svg, colours.BAR)).toHaveLength(2);
  });
});

describe('A sparkline', () => {
  it('labels its ends, leaves a gap where there is no figure, and draws the provisional hollow', () => {
    const svg = sparkline(collectionRates);
    expect(words(svg)).toEqual(expect.arrayContaining(['97.6%', '99.1%', '未測定', '未確定']));
    const elements = everyElement(readXml(svg));
    // Between 2023 and 2024 alone, and dashed: nobody measured 2022, and 2019 is not the year before 2021.
    expect(dashes(svg)).toEqual(['3 3']);
    expect(elements.filter(({ name }) => name === 'circle').map(({ attributes }) => attributes.fill)).toEqual([
      colours.BAR,
      colours.BAR,
      colours.BAR,
      colours.PAPER,
    ]);
    expect(description(svg)).toBe(
      '令和元年度 97.6%、令和3年度 98.2%、令和4年度 未測定、令和5年度 98.7%、令和6年度 99.1%（未確定）。',
    );
  });

  it('goes from the baseline to the first year where one follows the other', () => {
    const [baseline, ...years] = collectionRates.years;
    expect(dashes(sparkline({ ...collectionRates, years: [{ ...baseline!, year: 2020 }, ...years] }))).toEqual([
      undefined,
      '3 3',
    ]);
  });

  it('of milestones has their texts in its description', () => {
    const years = [{ year: 2021, figure: { is: 'text', text: '検討 <案>' } as const, provisional: false }];
    expect(description(sparkline({ ...collectionRates, years }))).toBe('令和3年度 検討 <案>。');
  });
});

describe('A strip of years', () => {
  it('gives each year a word, a shape and a colour of its own', () => {
    const svg = yearStrip(fourYears);
    expect(words(svg)).toEqual(expect.arrayContaining(['済', '遅れ', '対象外', 'S 予定以上に進捗', '未確定']));
    const signs = everyElement(readXml(svg)).filter(({ name }) => name === 'g');
    const shapes = new Set(signs.map(({ children }) => (children[0] as XmlElement).attributes.d));
    expect(shapes.size).toBe(3);
    expect(description(svg)).toContain('令和6年度 遅れ（B 予定よりも遅れている） 未確定。');
  });
});

describe('The letters of a chart', () => {
  it('come out whole: markup, supplementary planes, variation sequences', () => {
    const title = '<𠮷野&髙橋>の「葛\u{e0100}城」';
    const svg = bulletGraph({ ...collectionRate, title: title.repeat(6) });
    expect(textOf(partOf(svg, 'title'))).toContain(title.repeat(6));
    const heading = words(svg).join('');
    expect(heading).toContain(title.repeat(6));
    expect(outside(readXml(svg))).toEqual([]);
  });

  it.each(Object.entries(colours).filter(([name]) => !['BAND', 'PAPER'].includes(name)))(
    'in %s stand out from white by 4.5 to 1',
    (_name, colour) => expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(4.5),
  );
});

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
