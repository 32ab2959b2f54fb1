import type { Comparison } from '../figure/compare-figures';
import type { Grade } from '../plan/plan.events';
import { compare, inPercent, percent, type Exact } from './exact';
import type { Thresholds } from './scale-rule';

/** What the rule says of one indicator. */
export interface Judgement {
  readonly name: string;
  /** A clause with the numbers: 「市税徴収率の達成率は100.5%(実績98.7%、目標98.2%)」. */
  readonly words: string;
  /** Null where the rule gives single indicators no grade. */
  readonly grades: Span<string> | null;
  /** 達成率; an end without a bound is null. Null as a whole where the rule knows none. */
  readonly rates: Span<Exact | null> | null;
  readonly met: Comparison;
}

/** One indicator of the item: judged, without an answer, or 対象外 and out of the reckoning. */
export type Judged =
  | { readonly is: 'judged'; readonly judgement: Judgement }
  | { readonly is: 'unknown'; readonly name: string; readonly why: string }
  | { readonly is: 'left-out'; readonly name: string };

/** From the worst that is possible to the best; a figure that is certain has both alike. */
export interface Span<T> {
  readonly worst: T;
  readonly best: T;
}

/** The rate is rounded as it is printed, then held against the thresholds; without an end it is beyond all of them. */
export function gradeAt(rate: Exact | null, end: keyof Span<unknown>, { thresholds, otherwise }: Thresholds): string {
  if (rate === null) return (end === 'best' ? thresholds[0]?.grade : undefined) ?? otherwise;
  const printed = inPercent(rate);
  return (
    thresholds.find(({ atLeastPercent }) => compare(percent(printed), percent(atLeastPercent)) >= 0)?.grade ?? otherwise
  );
}

export const gradesAt = (rates: Span<Exact | null>, thresholds: Thresholds): Span<string> => ({
  worst: gradeAt(rates.worst, 'worst', thresholds),
  best: gradeAt(rates.best, 'best', thresholds),
});

/** 95%以上, or for the last grade 60%未満. */
export function criterionOf(grade: string, { thresholds, otherwise }: Thresholds): string {
  const own = thresholds.find((each) => each.grade === grade);
  if (own) return `${own.atLeastPercent}%以上`;
  return grade === otherwise && thresholds.length > 0 ? `${thresholds.at(-1)!.atLeastPercent}%未満` : '';
}

/** The place of a grade in its scale, the best first. */
export const placeOf = (scale: readonly Grade[], letter: string): number =>
  scale.findIndex(({ grade }) => grade === letter);
