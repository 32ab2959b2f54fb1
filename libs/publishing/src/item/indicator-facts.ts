import type { Direction, Figure, TargetKind } from '@ayumi/plan';

/** What the charts of an indicator are drawn from, whether it comes from a living item or from a frozen review. */
export interface IndicatorFacts {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: Direction;
  readonly targetKind: TargetKind;
  readonly baseline: { readonly year: number; readonly figure: Figure };
  /** The plan's years, in order. */
  readonly years: readonly IndicatorYear[];
}

export interface IndicatorYear {
  readonly year: number;
  /** Blank: none for this year. */
  readonly target: Figure;
  /** Null: nothing was reported. */
  readonly actual: Figure | null;
  /** Reported and not settled yet; a frozen review has none of these. */
  readonly provisional?: boolean;
}
