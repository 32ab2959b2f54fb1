import type { ApprovalEvent, Submission } from '@ayumi/approval';
import type { Fact, Position } from '@ayumi/event-sourcing';
import type { Day } from '@ayumi/kernel';
import type { Licence, ReviewPart } from './review.set';

/** Null takes it away again. */
export type IntroductionWritten = Fact<'IntroductionWritten', { readonly text: string | null }>;

export type ChapterRemarked = Fact<'ChapterRemarked', { readonly chapter: number; readonly text: string | null }>;

/** 主要管理項目: all of them, with why. */
export type PrioritiesChosen = Fact<'PrioritiesChosen', { readonly priorities: Readonly<Record<string, string>> }>;

/** The parts that are printed, in order. */
export type OutlineArranged = Fact<'OutlineArranged', { readonly outline: readonly ReviewPart[] }>;

export type LicenceChosen = Fact<'LicenceChosen', { readonly licence: Licence }>;

/** What a chart cannot say to who does not see it. */
export type IndicatorDescribed = Fact<
  'IndicatorDescribed',
  { readonly item: string; readonly indicator: string; readonly text: string | null }
>;

/** What a committee said, word for word. */
export interface OpinionText {
  /** `opinion-1`, `opinion-2`, … within the review. */
  readonly opinion: string;
  readonly body: string;
  readonly day: Day;
  readonly chapter: number | null;
  readonly item: string | null;
  readonly text: string;
}

export type OpinionRecorded = Fact<'OpinionRecorded', OpinionText>;

/** It was written down wrongly. What stood there before stays in the log; an answer to it stays as it is. */
export type OpinionChanged = Fact<'OpinionChanged', OpinionText>;

export type OpinionWithdrawn = Fact<'OpinionWithdrawn', { readonly opinion: string; readonly reason: string }>;

export type OpinionAnswered = Fact<
  'OpinionAnswered',
  { readonly opinion: string; readonly unit: string; readonly unitName: string; readonly text: string }
>;

/**
 * The facts of a version are fixed as they were at a position of the log, and the version goes on its route. Their text
 * follows in the same append (`FrozenTextKept`); `fingerprint` is the SHA-256 of that text in UTF-8.
 */
export type ReviewFrozen = Fact<
  'ReviewFrozen',
  Submission & {
    readonly version: number;
    readonly position: Position;
    /** Length of the frozen set and of the differences from the version before, in UTF-16 code units. */
    readonly characters: { readonly set: number; readonly differences: number };
  }
>;

/**
 * A piece of a frozen text. All pieces in order are the text: the canonical JSON (RFC 8785) of the `set`, or of the list
 * of `differences`. A text, not data: no later reading of it can change what it says.
 */
export type FrozenTextKept = Fact<
  'FrozenTextKept',
  {
    readonly matter: string;
    readonly round: number;
    readonly part: 'set' | 'differences';
    /** 1 for the first. */
    readonly piece: number;
    readonly pieces: number;
    readonly text: string;
  }
>;

/** 公表. */
export type ReviewPublished = Fact<
  'ReviewPublished',
  { readonly matter: string; readonly version: number; readonly fingerprint: string; readonly on: Day }
>;

/** 訂正: the published version is found wrong; the next one is begun. */
export type CorrectionBegun = Fact<'CorrectionBegun', { readonly version: number; readonly reason: string }>;

/** The correction is given up before it was ever frozen. */
export type CorrectionDropped = Fact<'CorrectionDropped', { readonly version: number; readonly reason: string }>;

export type EditorialEvent =
  | IntroductionWritten
  | ChapterRemarked
  | PrioritiesChosen
  | OutlineArranged
  | LicenceChosen
  | IndicatorDescribed
  | OpinionRecorded
  | OpinionChanged
  | OpinionWithdrawn
  | OpinionAnswered;

export type ReviewEvent =
  | EditorialEvent
  | ReviewFrozen
  | FrozenTextKept
  | ReviewPublished
  | CorrectionBegun
  | CorrectionDropped
  | ApprovalEvent;
