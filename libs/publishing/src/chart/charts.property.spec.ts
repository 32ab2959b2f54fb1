import type { Figure } from '@ayumi/plan';
import * as fc from 'fast-check';
import { outside } from '../testing/outside';
import { everyElement, readXml, textOf } from '../testing/read-xml';
import { bulletGraph } from './bullet-graph';
import { sparkline } from './sparkline';
import { yearStrip } from './year-strip';
import { YEAR_SIGNS, type YearState } from './year-signs';

/* Whatever the figures and the names are, the drawing is well-formed, whole and harmless. */

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -1, 1, 5e-324, 1e-12, 1.7e308, -1.7e308, 123_456_789_012_345),
  fc.integer({ min: -200, max: 200 }).map((tenths) => tenths / 10),
);
// Half pairs, controls, markup: what no dictionary holds.
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<&>"\'',
    '𠮷野家 髙島',
    ']]>',
    '<script>alert(1)</script>',
    '\u0000\ud800',
    '葛\u{e0100}城'.repeat(40),
  ),
);
const figure: fc.Arbitrary<Figure> = fc.oneof(
  value.map((each): Figure => ({ is: 'number', value: each })),
  fc.record({ is: fc.constant('range' as const), bound: fc.constantFrom('at-least', 'at-most', 'about'), value }),
  fc
    .array(fc.record({ label: words, value }), { minLength: 1, maxLength: 5 })
    .map((parts): Figure => ({ is: 'parts', parts })),
  words.map((text): Figure => ({ is: 'text', text })),
  fc.constantFrom<Figure>({ is: 'blank' }, { is: 'dash' }, { is: 'unmeasured' }, { is: 'not-applicable' }),
);
const year = fc.integer({ min: 2019, max: 2030 });
const measure = fc.record({ unit: fc.oneof(words, fc.constantFrom('%', '人/日', '')), decimals: fc.nat(4) });
const inYear = fc.option(fc.record({ year, figure }));
const bullet = fc.record({
  title: words,
  year,
  measure,
  direction: fc.constantFrom('more-is-better' as const, 'less-is-better' as const, 'keep' as const),
  actual: fc.option(fc.record({ figure, provisional: fc.boolean() })),
  target: inYear,
  lastYear: inYear,
});
const yearFigure = fc.record({ year, figure: fc.option(figure), provisional: fc.boolean() });
const line = fc.record({ title: words, measure, years: fc.array(yearFigure, { maxLength: 6 }) });
const stripYear = fc.record({
  year,
  state: fc.constantFrom(...(Object.keys(YEAR_SIGNS) as YearState[])),
  rating: fc.option(fc.record({ grade: words, label: words })),
  provisional: fc.boolean(),
});
const strip = fc.record({ title: words, years: fc.array(stripYear, { maxLength: 6 }) });

/** What a drawing may not be; throws where it is not even XML. */
function faultsOf(svg: string): string[] {
  const root = readXml(svg);
  const { role, xmlns } = root.attributes;
  const [first, second] = root.children.map((child) => (typeof child === 'string' ? child : child.name));
  const all = everyElement(root);
  const attributes = all.flatMap((each) => Object.entries(each.attributes));
  return [
    ...outside(root),
    ...(role === 'img' && xmlns === 'http://www.w3.org/2000/svg' ? [] : ['no picture']),
    ...(first === 'title' && second === 'desc' ? [] : ['without a name']),
    ...all.map(({ name }) => name).filter((name) => !/^(svg|title|desc|g|rect|path|line|circle|text)$/.test(name)),
    ...attributes.flatMap(([key, said]) =>
      /^(on|id$|style$|class$)|href/.test(key) || /url\(/.test(said) ? [key] : [],
    ),
  ];
}

const isFine = <T>(arbitrary: fc.Arbitrary<T>, draw: (each: T) => string): void =>
  fc.assert(
    fc.property(arbitrary, (each) => {
      expect(faultsOf(draw(each))).toEqual([]);
      expect(draw(structuredClone(each))).toBe(draw(each));
    }),
    { numRuns: 120 },
  );

describe('Whatever is drawn', () => {
  it.each<[string, () => void]>([
    ['bullet graph', () => isFine(bullet, bulletGraph)],
    ['sparkline', () => isFine(line, sparkline)],
    ['strip of years', () => isFine(strip, yearStrip)],
  ])('as a %s is well-formed, inside its frame, and the same bytes every time', (_name, holds) =>
    expect(holds).not.toThrow(),
  );

  it('says its title whole, whatever is in it', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        const root = readXml(yearStrip({ title: `${title}<&>𠮷髙`, years: [] }));
        expect(textOf(everyElement(root).find(({ name }) => name === 'title')!)).toContain(`${title}<&>𠮷髙`);
      }),
    ));
});
