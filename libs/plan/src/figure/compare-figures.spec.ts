import * as fc from 'fast-check';
import { type Comparison, compareFigures, type Direction } from './compare-figures';
import type { Figure } from './figure';

const number = (value: number): Figure => ({ is: 'number', value });
const range = (bound: 'at-least' | 'at-most' | 'about', value: number): Figure => ({ is: 'range', bound, value });
const parts = (...values: [string, number][]): Figure => ({
  is: 'parts',
  parts: values.map(([label, value]) => ({ label, value })),
});

describe('An actual against its target', () => {
  it.each<[Figure, Figure, Direction, Comparison]>([
    [number(97), number(97), 'more-is-better', 'met'],
    [number(96.9), number(97), 'more-is-better', 'not-met'],
    [number(9), number(10), 'less-is-better', 'met'],
    [number(11), number(10), 'less-is-better', 'not-met'],
    [number(10), number(10), 'keep', 'met'],
    [number(11), number(10), 'keep', 'not-met'],
    [number(0), number(0), 'less-is-better', 'met'],
    [number(98), range('at-least', 97), 'more-is-better', 'met'],
    [number(96), range('at-least', 97), 'keep', 'not-met'],
    [number(10), range('at-most', 10), 'less-is-better', 'met'],
    [range('at-least', 98), number(97), 'more-is-better', 'met'],
    [range('at-most', 96), number(97), 'more-is-better', 'not-met'],
    [range('at-least', 11), number(10), 'keep', 'not-met'],
  ])('%j against %j, %s: %s', (actual, target, direction, result) =>
    expect(compareFigures(actual, target, direction)).toBe(result),
  );

  it.each<[string, Figure, Figure, Direction]>([
    ['an actual that may lie on either side', range('at-least', 5), number(10), 'more-is-better'],
    ['a vague target', number(12), range('about', 10), 'more-is-better'],
    ['a vague actual', range('about', 12), number(10), 'more-is-better'],
    ['a bound against the direction', number(98), range('at-least', 97), 'less-is-better'],
    ['the other bound against the direction', number(8), range('at-most', 10), 'more-is-better'],
    ['a dash', { is: 'dash' }, number(0), 'less-is-better'],
    ['a blank', { is: 'blank' }, number(0), 'keep'],
    ['nothing measured yet', { is: 'unmeasured' }, number(10), 'more-is-better'],
    ['a target that does not apply', number(10), { is: 'not-applicable' }, 'more-is-better'],
    ['two milestones', { is: 'text', text: '実施' }, { is: 'text', text: '実施' }, 'keep'],
    ['parts against one number', parts(['男', 12], ['女', 8]), number(10), 'more-is-better'],
    ['parts without one of the labels', parts(['男', 12], ['計', 20]), parts(['男', 10], ['女', 5]), 'more-is-better'],
    [
      'parts with one label more',
      parts(['男', 12], ['女', 8], ['計', 20]),
      parts(['男', 1], ['女', 1]),
      'more-is-better',
    ],
  ])('is not comparable: %s', (_why, actual, target, direction) =>
    expect(compareFigures(actual, target, direction)).toBe('not-comparable'),
  );

  it('is met in parts only if every label is met, whatever their order', () => {
    const target = parts(['小', 95], ['中', 90]);
    expect(compareFigures(parts(['中', 91], ['小', 95]), target, 'more-is-better')).toBe('met');
    expect(compareFigures(parts(['小', 99], ['中', 89]), target, 'more-is-better')).toBe('not-met');
  });

  it('is kept exactly when it is met in both directions', () => {
    const anyNumber = fc.integer({ min: -3, max: 3 }).map(number);
    fc.assert(
      fc.property(anyNumber, anyNumber, (actual, target) => {
        const met = (direction: Direction) => compareFigures(actual, target, direction) === 'met';
        expect(met('keep')).toBe(met('more-is-better') && met('less-is-better'));
      }),
    );
  });
});
