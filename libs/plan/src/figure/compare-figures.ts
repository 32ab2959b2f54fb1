import type { Figure, FigurePart } from './figure';

/** more-is-better: at least the target; less-is-better: at most; keep: neither above nor below it. */
export type Direction = 'more-is-better' | 'less-is-better' | 'keep';

export type Comparison = 'met' | 'not-met' | 'not-comparable';

/**
 * Whether an actual meets its target. Only what is certain is said: 約10, a dash, a milestone, other labels than the
 * target's, or 5以上 against a target of 10 are not comparable, and a person has to judge.
 */
export function compareFigures(actual: Figure, target: Figure, direction: Direction): Comparison {
  if (actual.is === 'parts' && target.is === 'parts') return compareParts(actual.parts, target.parts, direction);
  const reached = span(actual);
  const wanted = wantedSpan(target, direction);
  if (!reached || !wanted) return 'not-comparable';
  if (reached.from >= wanted.from && reached.to <= wanted.to) return 'met';
  return reached.from > wanted.to || reached.to < wanted.from ? 'not-met' : 'not-comparable';
}

function compareParts(actual: readonly FigurePart[], target: readonly FigurePart[], direction: Direction): Comparison {
  const reached = new Map(actual.map(({ label, value }) => [label, value]));
  const sameLabels = target.length === actual.length && target.every(({ label }) => reached.has(label));
  if (!sameLabels) return 'not-comparable';
  const isMet = ({ label, value }: FigurePart) =>
    compareFigures({ is: 'number', value: reached.get(label)! }, { is: 'number', value }, direction) === 'met';
  return target.every(isMet) ? 'met' : 'not-met';
}

/** Both ends included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

function span(figure: Figure): Span | null {
  if (figure.is === 'number') return { from: figure.value, to: figure.value };
  if (figure.is !== 'range' || figure.bound === 'about') return null;
  return figure.bound === 'at-least' ? upFrom(figure.value) : downFrom(figure.value);
}

function wantedSpan(target: Figure, direction: Direction): Span | null {
  if (target.is === 'number' && direction !== 'keep')
    return direction === 'more-is-better' ? upFrom(target.value) : downFrom(target.value);
  return contradicts(target, direction) ? null : span(target);
}

/** 97以上 where less is better: one of the two was entered wrongly, and we cannot know which. */
const contradicts = (target: Figure, direction: Direction): boolean =>
  target.is === 'range' &&
  ((target.bound === 'at-least' && direction === 'less-is-better') ||
    (target.bound === 'at-most' && direction === 'more-is-better'));

const upFrom = (value: number): Span => ({ from: value, to: Infinity });
const downFrom = (value: number): Span => ({ from: -Infinity, to: value });
