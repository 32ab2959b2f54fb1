import type { Figure } from '../figure/figure';
import type { Grade } from '../plan/plan.events';
import type { MeasuredIndicator, Period } from './measured';
import type { Achievement, Comparing, ScaleRule } from './scale-rule';

/* The scale of Kodaira with rules of other cities on it, and one indicator to be judged. */

export const SCALE: readonly Grade[] = [
  { grade: 'S', label: '予定以上に進捗', meaning: 'ahead' },
  { grade: 'A', label: '予定どおりに進捗', meaning: 'on-schedule' },
  { grade: 'B', label: '予定よりも遅れている', meaning: 'behind' },
  { grade: '対象外', label: '評価の対象としない', meaning: 'not-evaluable' },
];

export const PERIOD: Period = { year: 2023, years: [2021, 2022, 2023, 2024] };

export const achievement: Achievement = {
  by: 'achievement',
  measured: 'from-zero',
  thresholds: [
    { grade: 'S', atLeastPercent: 100 },
    { grade: 'A', atLeastPercent: 60 },
  ],
  otherwise: 'B',
  yearSharesPercent: null,
};

export const comparing: Comparing = {
  by: 'comparison',
  targetTolerancePercent: 10,
  baselineTolerancePercent: 10,
  grades: { above: 'S', reached: 'A', improved: 'A', kept: 'B', worsened: 'B' },
};

export const ruleOf = (more: Partial<ScaleRule> = {}): ScaleRule => ({
  numbers: achievement,
  milestones: { ahead: 'S', reached: 'A', behind: 'B' },
  combination: { by: 'worst' },
  ...more,
});

export const number = (value: number): Figure => ({ is: 'number', value });
export const atLeast = (value: number): Figure => ({ is: 'range', bound: 'at-least', value });
export const atMost = (value: number): Figure => ({ is: 'range', bound: 'at-most', value });
export const text = (words: string): Figure => ({ is: 'text', text: words });
export const parts = (...values: readonly (readonly [string, number])[]): Figure => ({
  is: 'parts',
  parts: values.map(([label, value]) => ({ label, value })),
});

/** 100件 in 2023, from 50; what is named is otherwise. */
export const indicatorOf = (more: Partial<MeasuredIndicator> = {}): MeasuredIndicator => ({
  name: '相談件数',
  kind: 'number',
  unit: '件',
  decimals: 0,
  direction: 'more-is-better',
  targetKind: 'each-year',
  baseline: number(50),
  targets: { '2023': number(100), '2024': number(200) },
  actual: number(100),
  earlier: {},
  ...more,
});
