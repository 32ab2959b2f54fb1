import type { Achievement, Band, Combination, Measure, MilestoneBand, Threshold } from './scale-rule';

/** A rule as somebody writes it: what belongs to one kind of it only may be absent. `readRule` says what is wrong. */
export interface RuleDraft {
  readonly numbers?: {
    readonly by: Achievement['by'] | 'comparison';
    readonly thresholds?: readonly Threshold[];
    readonly otherwise?: string;
    readonly measured?: Measure;
    readonly yearSharesPercent?: readonly number[];
    readonly targetTolerancePercent?: number;
    readonly baselineTolerancePercent?: number;
    readonly grades?: Readonly<Record<Band, string>>;
  };
  readonly milestones?: Readonly<Record<MilestoneBand, string>>;
  readonly combination: {
    readonly by: Combination['by'];
    readonly thresholds?: readonly Threshold[];
    readonly otherwise?: string;
  };
}
