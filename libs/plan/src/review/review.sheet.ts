import type { Basis, Position } from '@ayumi/event-sourcing';
import type { Day, Instant } from '@ayumi/kernel';
import type { Figure } from '../figure/figure';
import type { Direction, FinancialEffect, TargetKind } from '../item/item.events';

/** About one A4 page: P, D, C and A of one item. */
export interface ReviewSheet {
  readonly item: string;
  readonly no: number;
  readonly chapter: number;
  readonly title: string;
  /** 再掲: the item that this one repeats; it is in no total. */
  readonly repeats: string | null;
  /** 廃止 before the year's end: since that day. */
  readonly stoppedOn: Day | null;
  readonly priority: boolean;
  /** The names of the day of submission; of the present, while nothing is settled. */
  readonly leadName: string | null;
  readonly supportingNames: readonly string[];
  readonly purposes: readonly string[];
  readonly initiatives: readonly string[];
  /** P: 年度計画 of the year, as it was when the report was submitted. */
  readonly annualPlan: string | null;
  /** The direction that last year's review gave (A), from which this year's plan came. */
  readonly directionBefore: string | null;
  readonly indicators: readonly SetIndicator[];
  /** 四年の歩み: one for each year of the plan. */
  readonly years: readonly SetYear[];
  /** D, C, A; null while the year's report is not settled. */
  readonly report: SetReport | null;
}

export interface SetIndicator {
  readonly indicator: string;
  readonly name: string;
  readonly kind: 'number' | 'milestone';
  readonly unit: string;
  readonly decimals: number;
  readonly direction: Direction;
  readonly targetKind: TargetKind;
  /** Of `cumulative-part`: the first year that counts. Absent otherwise. */
  readonly firstYear?: number;
  readonly baseline: { readonly year: number; readonly figure: Figure };
  /** One for each year of the plan. `matter` is the settled report from which the actual comes. */
  readonly years: readonly {
    readonly year: number;
    /** That of the report where it is settled, else the one in force. */
    readonly target: Figure;
    /** Null: nothing settled. */
    readonly actual: Figure | null;
    readonly comparison: 'met' | 'not-met' | 'not-comparable';
    readonly matter: string | null;
  }[];
  /** What a chart cannot say to who does not see it; null where the text is still missing. */
  readonly alternativeText: string | null;
}

export interface SetYear {
  readonly year: number;
  readonly state: 'done' | 'late' | 'not-evaluable' | 'missing' | 'now' | 'ahead';
  readonly rating: { readonly grade: string; readonly label: string } | null;
}

export interface SetReport {
  readonly matter: string;
  /** The last stage's. */
  readonly rating: string;
  readonly assessments: readonly SetAssessment[];
  /** By the scale's rule; null where it has none, or where nothing could be computed. */
  readonly computed: { readonly grade: string; readonly basis: string } | null;
  /** Owed where the rating differs from the computed grade. */
  readonly reasonToDiffer: string | null;
  readonly done: string;
  readonly difficulties: string;
  readonly nextDirection: string;
  readonly lateReason: string | null;
  readonly effects: readonly SheetEffect[];
  readonly submission: SetSignature;
  /** 決裁欄, in the order of the route; posts that were passed over and read afterwards included. */
  readonly approvals: readonly SetApproval[];
  readonly settlement: { readonly position: Position; readonly at: Instant; readonly fingerprint: string };
}

export interface SetSignature {
  /** Names of that day. */
  readonly unitName: string | null;
  readonly postTitle: string | null;
  readonly name: string;
  readonly at: Instant;
}

/** Each stage keeps its own rating and comment: a later one never overwrites an earlier. */
export interface SetAssessment extends Omit<SetSignature, 'unitName'> {
  /** `submission` is the department's own. */
  readonly step: string;
  readonly title: string;
  readonly rating: string;
  readonly comment: string | null;
}

export interface SetApproval extends Omit<SetSignature, 'unitName'> {
  readonly step: string;
  readonly title: string;
  readonly basis: Basis | 'passed-over';
  /** In whose place. */
  readonly principalName: string | null;
  readonly comment: string | null;
  /** 後閲: when the absent person read it; null where it is not owed, or still owed. */
  readonly postReviewedAt: Instant | null;
}

/** 財政効果額 of one item in one year. */
export interface SheetEffect {
  readonly kind: FinancialEffect['kind'];
  readonly plannedThousandYen: number | null;
  /** An effect is expected and nobody knows how much (金額不明), which is not the same as none planned. Absent otherwise. */
  readonly isPlannedUnknown?: true;
  readonly actualThousandYen: number | null;
  /** Null where nothing was reported. */
  readonly basis: FinancialEffect['basis'] | null;
}
