import type { Direction } from '../figure/compare-figures';
import type { Figure } from '../figure/figure';
import type { TargetKind } from '../item/item.events';

/** An indicator with all that a rule may ask of it. */
export interface MeasuredIndicator {
  readonly name: string;
  readonly kind: 'number' | 'milestone';
  readonly unit: string;
  readonly decimals: number;
  readonly direction: Direction;
  readonly targetKind: TargetKind;
  /** Of `cumulative-part`: the first year that counts. */
  readonly firstYear?: number;
  /** The order of the milestones, the first one first. */
  readonly milestones?: readonly string[];
  readonly baseline: Figure;
  /** By fiscal year, as they are in force. */
  readonly targets: Readonly<Record<string, Figure>>;
  /** Of the year. */
  readonly actual: Figure;
  /** Settled actuals of the years before. A cumulative indicator reports the running total. */
  readonly earlier: Readonly<Record<string, Figure>>;
}

/** The year that is judged, among the years of the plan. */
export interface Period {
  readonly year: number;
  readonly years: readonly number[];
}

/** No grade follows, and why: one Japanese clause without a full stop. */
export interface Cannot {
  readonly cannot: string;
}

export const isCannot = (answer: object): answer is Cannot => 'cannot' in answer;
