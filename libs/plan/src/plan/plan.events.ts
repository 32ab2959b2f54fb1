import type { Fact } from '@ayumi/event-sourcing';
import type { Day } from '@ayumi/kernel';
import type { ScaleRule } from '../rating/scale-rule';

export interface Chapter {
  readonly no: number;
  readonly title: string;
}

/** The plan as transcribed: its frame; each item has a stream of its own. */
export interface PlanFrame {
  readonly title: string;
  /** The fiscal years of the plan, in order. */
  readonly years: readonly number[];
  readonly chapters: readonly Chapter[];
  /** Numbers of the items, in order. */
  readonly items: readonly number[];
}

/** What a grade says, so that rules need not know a city's letters. `not-evaluable` (対象外) leaves the denominator. */
export type GradeMeaning = 'ahead' | 'on-schedule' | 'behind' | 'not-evaluable';

export interface Grade {
  readonly grade: string;
  readonly label: string;
  readonly meaning: GradeMeaning;
  /** When the grade is given, at length. Absent where the label says all. */
  readonly definition?: string;
}

/** Grades in their order, the best first, in force from a fiscal year until the next scale. */
export interface RatingScale {
  readonly fromYear: number;
  readonly grades: readonly Grade[];
  /** How a grade follows from the figures. Absent where people alone decide. */
  readonly rule?: ScaleRule;
}

/** 年度末 (31 March) or 年度中間 (30 September): the day that the reports speak of (基準日). */
export type CycleStage = 'mid-year' | 'year-end';

export type PlanRegistered = Fact<'PlanRegistered', PlanFrame>;
export type PlanFrameRevised = Fact<'PlanFrameRevised', PlanFrame>;

export type RatingScaleAdopted = Fact<'RatingScaleAdopted', RatingScale>;

/** 照会: the planning office asks every item for its progress by a date. */
export type CycleOpened = Fact<
  'CycleOpened',
  { readonly cycle: string; readonly fiscalYear: number; readonly stage: CycleStage; readonly dueOn: Day }
>;

/** 期限の延長 for everybody. */
export type CycleExtended = Fact<
  'CycleExtended',
  { readonly cycle: string; readonly from: Day; readonly dueOn: Day; readonly reason: string }
>;

export type CycleClosed = Fact<'CycleClosed', { readonly cycle: string }>;

export type PlanEvent =
  PlanRegistered | PlanFrameRevised | RatingScaleAdopted | CycleOpened | CycleExtended | CycleClosed;
