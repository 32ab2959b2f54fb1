import type { ApprovalEvent, Submission } from '@ayumi/approval';
import type { Fact } from '@ayumi/event-sourcing';
import type { Day } from '@ayumi/kernel';
import type { Direction } from '../figure/compare-figures';
import type { Figure } from '../figure/figure';
import type { ComputedGrade } from '../rating/computed-grade';

/** An item as the plan's document has it. Prose is kept to the letter, never normalised. */
export interface ItemText {
  readonly plan: string;
  readonly no: number;
  readonly chapter: number;
  readonly title: string;
  readonly purposes: readonly string[];
  readonly initiatives: readonly string[];
  /** The cells of the source that are to be filled: null where the source leaves them blank. */
  readonly source: {
    readonly responsible: string | null;
    readonly indicator: string | null;
    readonly baseline: string | null;
    readonly target: string | null;
    readonly annualPlan: Readonly<Record<string, string | null>>;
  };
}

export type { Direction };
/**
 * Each year's level · keep the level · cumulative over the period · cumulative from a first year on · the final year
 * only. A cumulative indicator reports the running total.
 */
export const TARGET_KINDS = ['each-year', 'keep-level', 'cumulative', 'cumulative-part', 'final-year'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export interface IndicatorDefinition {
  readonly indicator: string;
  readonly name: string;
  /** A milestone's values are texts (検討 → 実施), a number's are figures. */
  readonly kind: 'number' | 'milestone';
  readonly unit: string;
  readonly decimals: number;
  readonly direction: Direction;
  readonly targetKind: TargetKind;
  readonly baseline: { readonly year: number; readonly figure: Figure };
  /** By fiscal year. A year without a target is absent. */
  readonly targets: Readonly<Record<string, Figure>>;
  /** Of `cumulative-part`: the first year that counts. Absent otherwise. */
  readonly firstYear?: number;
  /** The order of a milestone's texts, the first one first. Absent where nobody gave one. */
  readonly milestones?: readonly string[];
}

/** 財政効果額. The amount in thousand yen (千円); null where it is not known. */
export interface FinancialEffect {
  readonly kind: 'revenue' | 'saving';
  readonly amountThousandYen: number | null;
  readonly basis: 'settlement' | 'budget' | 'estimate';
}

/** An actual beside the target that was in force when it was submitted: a later revision does not move it. */
export interface Result {
  readonly indicator: string;
  readonly actual: Figure;
  readonly target: Figure;
  readonly targetVersion: number;
}

/** What a progress sheet holds, and what its approvers see. */
export interface Progress {
  readonly cycle: string;
  readonly fiscalYear: number;
  readonly rating: string;
  /** 年度計画 of the year, as it was when this was submitted. */
  readonly plan: string | null;
  readonly done: string;
  readonly difficulties: string;
  readonly nextDirection: string;
  readonly lateReason: string | null;
  readonly results: readonly Result[];
  readonly financialEffect: FinancialEffect | null;
  /** By the scale's rule, when this was submitted. Absent where there is no rule, or no grade follows from the figures. */
  readonly computed?: ComputedGrade;
  /** Owed where the rating differs from the computed grade. Absent otherwise. */
  readonly reasonToDiffer?: string;
}

/** A change of the targets of one indicator: old and new, by fiscal year. */
export interface Revision {
  readonly indicator: string;
  readonly changes: readonly { readonly year: number; readonly from: Figure; readonly to: Figure }[];
  readonly reason: string;
  readonly touchesMoney: boolean;
}

export type ItemRegistered = Fact<'ItemRegistered', ItemText>;
export type ItemTextRevised = Fact<'ItemTextRevised', ItemText>;
export type LeadUnitAssigned = Fact<
  'LeadUnitAssigned',
  { readonly lead: string; readonly supporting: readonly string[] }
>;
export type IndicatorDefined = Fact<'IndicatorDefined', IndicatorDefinition>;
export type AnnualPlanSet = Fact<
  'AnnualPlanSet',
  {
    readonly annualPlan: Readonly<Record<string, string>>;
    /** The settled report whose direction (今後の方向性) became this plan. Absent where the planning office wrote it. */
    readonly from?: string;
  }
>;

/** 財政効果額(計画) of a year, in thousand yen (千円); null where an effect is expected and its amount is not known. */
export type EffectPlanned = Fact<
  'EffectPlanned',
  { readonly year: number; readonly kind: FinancialEffect['kind']; readonly amountThousandYen: number | null }
>;

/** 廃止・終了: from this day on the item is asked for nothing; what it reported stays. The last word about the day counts. */
export type ItemStopped = Fact<'ItemStopped', { readonly on: Day; readonly reason: string }>;

/** 再掲: the item repeats another, which alone counts in totals; null where it repeats none after all. */
export type RepeatMarked = Fact<'RepeatMarked', { readonly repeats: string | null }>;

export type ProgressSubmitted = Fact<'ProgressSubmitted', Submission & { readonly content: Progress }>;
export type TargetRevisionSubmitted = Fact<'TargetRevisionSubmitted', Submission & { readonly content: Revision }>;

/** The settled revision takes effect: from here on these are the targets in force. */
export type TargetRevised = Fact<
  'TargetRevised',
  { readonly matter: string; readonly version: number } & Pick<Revision, 'indicator' | 'changes' | 'reason'>
>;

/** 督促: the planning office reminds whoever has a matter, or the drafters of a report not begun. It moves nothing. */
export type HoldersReminded = Fact<
  'HoldersReminded',
  {
    readonly matter: string;
    /** Whose turn it was; null with the drafters. */
    readonly step: string | null;
    /** The posts whose turn it was, with who held them that day. */
    readonly reminded: readonly { readonly post: string; readonly people: readonly string[] }[];
    readonly message: string | null;
  }
>;

/** 期限の延長 of one item in one cycle. */
export type DueExtended = Fact<
  'DueExtended',
  { readonly cycle: string; readonly from: Day; readonly dueOn: Day; readonly reason: string }
>;

export type ItemEvent =
  | ItemRegistered
  | ItemTextRevised
  | LeadUnitAssigned
  | IndicatorDefined
  | AnnualPlanSet
  | EffectPlanned
  | ItemStopped
  | RepeatMarked
  | ProgressSubmitted
  | TargetRevisionSubmitted
  | TargetRevised
  | HoldersReminded
  | DueExtended
  | ApprovalEvent;
