import * as fc from 'fast-check';
import { compareFigures, type Direction } from '../figure/compare-figures';
import type { Figure } from '../figure/figure';
import { computeGrade } from './compute-grade';
import { compare, difference, exactly, inPercent, product, quotient, sum } from './exact';
import { placeOf } from './judgement';
import type { MeasuredIndicator } from './measured';
import { achievement, comparing, indicatorOf, number, parts, PERIOD, ruleOf, SCALE } from './rating.examples';
import type { Combination, ScaleRule } from './scale-rule';

/** Whatever has up to 9 digits before and 6 behind the point. */
const decimal = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => Number(`${digits}e-${decimals}`));
const positive = decimal.map(Math.abs).filter((value) => value > 0);
const direction = fc.constantFrom<Direction>('more-is-better', 'less-is-better', 'keep');
const met: Combination = { by: 'share-met', thresholds: [{ grade: 'A', atLeastPercent: 100 }], otherwise: 'B' };
const rule = fc.constantFrom<ScaleRule>(
  ruleOf(),
  ruleOf({ numbers: { ...achievement, measured: 'from-baseline' } }),
  ruleOf({ numbers: { ...achievement, yearSharesPercent: [20, 40, 60, 100] } }),
  ruleOf({ numbers: comparing }),
  ruleOf({ combination: { by: 'average' }, milestones: null }),
  ruleOf({ numbers: null, combination: met }),
);
const targetKind = fc.constantFrom('each-year', 'keep-level', 'cumulative', 'cumulative-part', 'final-year' as const);

const indicator = fc
  .record({ direction, targetKind, target: positive, last: positive, baseline: decimal, actual: decimal })
  .map(({ target, last, baseline, actual, ...rest }) =>
    indicatorOf({
      ...rest,
      firstYear: 2022,
      targets: { '2023': number(target), '2024': number(last) },
      baseline: number(baseline),
      actual: number(actual),
    }),
  );

const computed = (the: ScaleRule, ...indicators: readonly MeasuredIndicator[]) =>
  computeGrade(the, SCALE, indicators, PERIOD);
const gradeOf = (answer: ReturnType<typeof computed>) => ('grade' in answer ? answer.grade : null);
const valueIn = (figure: Figure) => (figure.is === 'number' ? figure.value : Number.NaN);

describe('Whatever the figures', () => {
  it('a better actual never has a worse grade', () =>
    fc.assert(
      fc.property(rule, indicator, decimal, (the, one, other) => {
        const better = { ...one, actual: number(other) };
        const target = valueIn(one.targets[one.targetKind === 'final-year' ? '2024' : '2023']!);
        const goodness = (value: number) =>
          one.direction === 'more-is-better'
            ? value
            : one.direction === 'less-is-better'
              ? -value
              : -Math.abs(value - target);
        const [a, b] = [gradeOf(computed(the, one)), gradeOf(computed(the, better))];
        // With shares the level to be kept of a final year is another than the target: nothing to compare here.
        fc.pre(a !== null && b !== null && !(one.direction === 'keep' && one.targetKind === 'final-year'));
        const improves = goodness(other) - goodness(valueIn(one.actual));
        const [worse, best] = improves >= 0 ? [a, b] : [b, a];
        expect(placeOf(SCALE, best)).toBeLessThanOrEqual(placeOf(SCALE, worse));
      }),
      { numRuns: 2000 },
    ));

  it('the unit does not matter: a thousand times everything has the same grade', () =>
    fc.assert(
      fc.property(rule, indicator, fc.constantFrom(-3, 3), (the, one, power) => {
        const times = (figure: Figure): Figure => number(Number(`${valueIn(figure)}e${power}`));
        fc.pre(
          [one.actual, one.baseline, ...Object.values(one.targets)].every(
            (each) => !String(valueIn(each)).includes('e'),
          ),
        );
        const other = {
          ...one,
          actual: times(one.actual),
          baseline: times(one.baseline),
          targets: Object.fromEntries(Object.entries(one.targets).map(([year, figure]) => [year, times(figure)])),
        };
        expect(gradeOf(computed(the, other))).toBe(gradeOf(computed(the, one)));
      }),
      { numRuns: 1000 },
    ));

  it('空欄, －, 未測定, 対象外, a text and 約 never become a grade; 0 is a number', () =>
    fc.assert(
      fc.property(
        rule,
        indicator,
        fc.constantFrom<Figure>(
          { is: 'blank' },
          { is: 'dash' },
          { is: 'unmeasured' },
          { is: 'not-applicable' },
          { is: 'text', text: '0' },
          { is: 'range', bound: 'about', value: 0 },
        ),
        (the, one, absent) => {
          expect(computed(the, { ...one, actual: absent })).toHaveProperty('cannot');
          const year = one.targetKind === 'final-year' ? '2024' : '2023';
          expect(computed(the, { ...one, targets: { [year]: absent } })).toHaveProperty('cannot');
        },
      ),
    ));

  it('a composite with one and the same value everywhere is judged like that value alone', () =>
    fc.assert(
      fc.property(rule, indicator, (the, one) => {
        const both = (figure: Figure): Figure => parts(['男', valueIn(figure)], ['女', valueIn(figure)]);
        const composite = {
          ...one,
          actual: both(one.actual),
          baseline: both(one.baseline),
          targets: Object.fromEntries(Object.entries(one.targets).map(([year, figure]) => [year, both(figure)])),
        };
        expect(gradeOf(computed(the, composite))).toBe(gradeOf(computed(the, one)));
      }),
      { numRuns: 500 },
    ));

  it('a target is met exactly where compareFigures says so', () =>
    fc.assert(
      fc.property(indicator, decimal, (one, close) => {
        const { targets, direction: way } = one;
        const actual = number(close % 2 === 0 ? close : valueIn(targets['2023']!));
        const judged = computed(ruleOf({ numbers: null, combination: met }), {
          ...one,
          targetKind: 'each-year',
          actual,
        });
        expect(gradeOf(judged)).toBe(compareFigures(actual, targets['2023']!, way) === 'met' ? 'A' : 'B');
      }),
    ));

  it('a threshold is reached at itself, and missed by a tenth of a per cent below', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 1_000_000 }), (tenths, target) => {
        const numbers = { ...achievement, thresholds: [{ grade: 'A', atLeastPercent: tenths / 10 }] };
        const at = (share: number) =>
          gradeOf(
            computed(ruleOf({ numbers }), indicatorOf({ targets: { '2023': number(target) }, actual: number(share) })),
          );
        expect(at(Number((BigInt(target) * BigInt(tenths)).toString()) / 1000)).toBe('A');
        expect(at(Number((BigInt(target) * BigInt(tenths - 1)).toString()) / 1000)).toBe('B');
      }),
    ));
});

describe('Exact arithmetic', () => {
  it('is that of decimals, not of doubles', () => {
    expect(compare(sum(exactly(0.1), exactly(0.2)), exactly(0.3))).toBe(0);
    expect(exactly(1e21)).toEqual({ over: 10n ** 21n, under: 1n });
    expect(exactly(1e-7)).toEqual({ over: 1n, under: 10n ** 7n });
  });

  it('rounds half up, away from 0 below it', () => {
    const percentOf = (over: number, under: number) => inPercent(quotient(exactly(over), exactly(under)));
    expect([percentOf(10005, 10000), percentOf(1, 3), percentOf(2, 3)]).toEqual([100.1, 33.3, 66.7]);
    expect([percentOf(-10005, 10000), percentOf(-1, 10000)]).toEqual([-100.1, 0]);
  });

  it('undoes what it did', () =>
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(compare(difference(sum(exactly(a), exactly(b)), exactly(b)), exactly(a))).toBe(0);
        fc.pre(b !== 0);
        expect(compare(product(quotient(exactly(a), exactly(b)), exactly(b)), exactly(a))).toBe(0);
      }),
    ));
});
