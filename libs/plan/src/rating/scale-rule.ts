/**
 * 評価の算定方法: how a grade follows from the figures of the indicators. Plain data and a closed vocabulary: a plan
 * keeps it beside its grades, by fiscal year. Grades are named by their letters; percentages have one decimal at most.
 */
export interface ScaleRule {
  /** For indicators that are numbers; null where those are left to people. */
  readonly numbers: Achievement | Comparing | null;
  /** For indicators that are milestones (到達点); null where those are left to people. */
  readonly milestones: MilestoneGrades | null;
  readonly combination: Combination;
}

/** The grade of whoever has at least so many per cent. */
export interface Threshold {
  readonly grade: string;
  readonly atLeastPercent: number;
}

/** The highest threshold first; `otherwise` is for whatever is below all of them. */
export interface Thresholds {
  readonly thresholds: readonly Threshold[];
  readonly otherwise: string;
}

/** 達成率. Rounded half up to one decimal before it is held against a threshold: the number that is printed decides. */
export interface Achievement extends Thresholds {
  readonly by: 'achievement';
  readonly measured: Measure;
  /**
   * How much of the last target each year of the plan is to bring, in per cent, by the plan's years: 20, 40, 60, 80, 100
   * (多摩市まち・ひと・しごと創生総合戦略の評価方法). Null: no target is scaled.
   */
  readonly yearSharesPercent: readonly number[] | null;
}

/**
 * `from-zero`: actual ÷ target. `from-baseline`: the way from the baseline to the actual ÷ the way to the target. Where
 * less is better it is always the way from the baseline, for there is no other that reaches 100 % at the target.
 */
export const MEASURES = ['from-zero', 'from-baseline'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * Comparison with target and baseline, each with a tolerance in per cent of itself (長与町第9次総合計画の評価: above the
 * target, above the baseline, at most 10 % below it, further below).
 */
export interface Comparing {
  readonly by: 'comparison';
  readonly targetTolerancePercent: number;
  readonly baselineTolerancePercent: number;
  readonly grades: Readonly<Record<Band, string>>;
}

/**
 * Better than the target by more than its tolerance · at the target, or short of it within the tolerance · short of it,
 * but better than the baseline · at the baseline, or worse within its tolerance · worse than that.
 */
export const BANDS = ['above', 'reached', 'improved', 'kept', 'worsened'] as const;
export type Band = (typeof BANDS)[number];

/** Where the milestone that was reached stands in the indicator's order, against the year's target. */
export const MILESTONE_BANDS = ['ahead', 'reached', 'behind'] as const;
export type MilestoneBand = (typeof MILESTONE_BANDS)[number];
export type MilestoneGrades = Readonly<Record<MilestoneBand, string>>;

/** Several indicators of one item: the worst of their grades, their average 達成率, or the share that met its target. */
export type Combination =
  { readonly by: 'worst' } | { readonly by: 'average' } | ({ readonly by: 'share-met' } & Thresholds);
export const COMBINATIONS = ['worst', 'average', 'share-met'] as const;
