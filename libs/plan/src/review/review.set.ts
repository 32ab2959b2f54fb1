import type { Position } from '@ayumi/event-sourcing';
import type { Day, Instant } from '@ayumi/kernel';
import type { Figure } from '../figure/figure';
import type { FinancialEffect } from '../item/item.events';
import type { Chapter, Grade, GradeMeaning } from '../plan/plan.events';
import type { ReviewSheet, SheetEffect } from './review.sheet';

/**
 * The frozen facts of one year's review (進捗状況報告書): all that any of its outputs shows, and nothing else. Plain JSON
 * without clock or chance, so that the same set gives the same bytes anywhere. Amounts of money are in thousand yen
 * (千円), shares in per cent with one decimal, years are fiscal years, days and instants ISO. A figure is kept as it was
 * read (空欄, －, 未測定, 対象外 and 0 stay apart) and is put in words by `showFigure` with the unit and decimals beside it.
 */
export interface ReviewSet {
  readonly schema: 1;
  readonly plan: string;
  readonly planTitle: string;
  /** Who publishes it: the city. */
  readonly publisher: string;
  readonly fiscalYear: number;
  /** The plan's years, in order. */
  readonly years: readonly number[];
  /** Where in the log the facts were taken, and the time of the last fact up to there. */
  readonly cut: { readonly position: Position; readonly at: Instant };
  readonly licence: Licence;
  /** The parts that are printed, in order. */
  readonly outline: readonly ReviewPart[];
  readonly introduction: string | null;
  readonly chapters: readonly (Chapter & { readonly remark: string | null })[];
  /** The year's rating scale, the best grade first. */
  readonly scale: readonly Grade[];
  /** The scale's rule in words, where it computes grades. */
  readonly scaleRule: string | null;
  readonly headline: string;
  readonly counts: SetCounts;
  readonly matrix: SetMatrix;
  /** Null where nothing of the year before was settled. */
  readonly change: SetChange | null;
  /** One row for each year of the plan up to this one. */
  readonly trend: readonly TrendYear[];
  readonly effects: SetEffects;
  readonly late: readonly SetLate[];
  readonly revisions: readonly SetRevision[];
  readonly itemChanges: readonly SetItemChange[];
  readonly opinions: readonly SetOpinion[];
  /** 主要管理項目, by number. */
  readonly priorities: readonly SetPriority[];
  /** Every item, in the order of its number. */
  readonly sheets: readonly ReviewSheet[];
  /** Items without a settled report of the year: they are in no count of grades. */
  readonly unsettled: readonly SetUnsettled[];
}

/** Both are licences under which Japanese administrations publish open data. */
export const LICENCES = ['CC-BY-4.0', 'PDL-1.0'] as const;
export type Licence = (typeof LICENCES)[number];

export const REVIEW_PARTS = [
  'introduction',
  'summary',
  'year-on-year',
  'trend',
  'effects',
  'late',
  'changes',
  'priorities',
  'opinions',
  'sheets',
] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];

export interface SetCounts {
  /** 再掲 (an item that repeats another) is counted once. */
  readonly items: number;
  readonly settled: number;
  readonly unsettled: number;
  readonly late: number;
  readonly repeated: number;
}

export interface SetMatrix {
  readonly rows: readonly MatrixLine[];
  readonly total: MatrixLine;
  /** Each share is rounded by itself: they need not sum to 100. */
  readonly sharesSumTo100: boolean;
}

export interface MatrixLine {
  /** Null in the line of totals. */
  readonly chapter: number | null;
  readonly title: string;
  /** One for each grade in the denominator; a share is null where nothing was evaluated. */
  readonly cells: readonly { readonly grade: string; readonly count: number; readonly share: number | null }[];
  /** The denominator of the shares. */
  readonly evaluated: number;
  /** 対象外: outside the denominator. */
  readonly notEvaluable: number;
  /** Rated with a grade that the year's scale does not have: outside the denominator. */
  readonly ungraded: number;
  readonly total: number;
}

export interface SetChange {
  readonly fiscalYear: number;
  /** Up and down are only said on one and the same scale; otherwise the three counts are null. */
  readonly sameScale: boolean;
  readonly grades: readonly { readonly grade: string; readonly now: number; readonly before: number }[];
  readonly improved: number | null;
  readonly same: number | null;
  readonly worsened: number | null;
  /** Items that changed their grade; an item that went back has the reason that its department gave. */
  readonly moves: readonly {
    readonly item: string;
    readonly no: number;
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly way: 'improved' | 'worsened';
    readonly reason: string | null;
  }[];
}

export interface TrendYear {
  readonly year: number;
  readonly cells: readonly { readonly grade: string; readonly meaning: GradeMeaning; readonly count: number; readonly share: number | null }[]; // prettier-ignore
  readonly evaluated: number;
  readonly notEvaluable: number;
  readonly ungraded: number;
  readonly settled: number;
  readonly items: number;
  /** Another scale than in the review's year: its grades stand in columns of their own. */
  readonly sameScale: boolean;
}

export interface SetEffects {
  /** One for each year of the plan up to this one, and each kind. */
  readonly byYear: readonly EffectYear[];
  /** Of the review's year, by item number. */
  readonly items: readonly SetEffect[];
}

export interface EffectYear {
  readonly year: number;
  readonly kind: FinancialEffect['kind'];
  /** Null where nothing is known at all: that is not 0. */
  readonly plannedThousandYen: number | null;
  readonly actualThousandYen: number | null;
  /** Effects that were planned without an amount: outside the sum of plans. */
  readonly plannedUnknown: number;
  /** Amounts in the sum of actuals. */
  readonly counted: number;
  /** Effects that were reported without an amount: outside the sum. */
  readonly unknown: number;
  readonly byBasis: readonly { readonly basis: FinancialEffect['basis']; readonly thousandYen: number; readonly counted: number }[]; // prettier-ignore
}

export interface SetEffect extends SheetEffect {
  readonly item: string;
  readonly no: number;
  readonly title: string;
}

export interface SetLate {
  readonly item: string;
  readonly no: number;
  readonly title: string;
  readonly leadName: string | null;
  readonly rating: string;
  readonly reason: string | null;
}

/** A settled revision of targets that fell into the year, or that changed the year's target. */
export interface SetRevision {
  readonly item: string;
  readonly no: number;
  readonly title: string;
  readonly matter: string;
  readonly indicator: string;
  readonly indicatorName: string;
  readonly unit: string;
  readonly decimals: number;
  readonly version: number;
  readonly changes: readonly { readonly year: number; readonly from: Figure; readonly to: Figure }[];
  readonly reason: string;
  readonly at: Instant;
  readonly position: Position;
}

/** Items that came, went, or changed in words or hands within the year. */
export interface SetItemChange {
  readonly item: string;
  readonly no: number;
  readonly title: string;
  readonly kind: 'added' | 'stopped' | 'text-revised' | 'lead-changed';
  readonly day: Day;
  readonly reason: string | null;
  /** Of a new lead unit or title, old and new; null otherwise. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What the committee (委員会) said, and what the department answers. */
export interface SetOpinion {
  readonly opinion: string;
  readonly body: string;
  readonly day: Day;
  /** Null: about the plan as a whole. */
  readonly chapter: number | null;
  readonly item: string | null;
  readonly no: number | null;
  readonly text: string;
  readonly answer: { readonly unitName: string; readonly text: string; readonly day: Day } | null;
}

export interface SetPriority {
  readonly item: string;
  readonly no: number;
  readonly title: string;
  readonly reason: string;
}

export interface SetUnsettled {
  readonly item: string;
  readonly no: number;
  readonly title: string;
  readonly leadName: string | null;
  readonly status: string;
  /** The step's title and who has it, with days held, when the facts were taken. */
  readonly step: string | null;
  readonly holders: readonly string[];
  readonly daysWaiting: number | null;
}
