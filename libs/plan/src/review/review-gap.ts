import type { ReviewPart } from './review.set';

/**
 * `blocks`: there is nothing to review. `check` (確認): a person should look; the review comes out as it is. `hint`: it
 * would be better with it.
 */
export type GapSeverity = 'blocks' | 'check' | 'hint';

export const GAP_CODES = [
  'nothing-settled',
  'not-settled',
  'introduction-missing',
  'chapter-without-remark',
  'text-too-long-for-the-sheet',
  'alternative-text-missing',
  'opinion-unanswered',
  'priority-without-sheet',
  'late-without-reason',
  'unmeasured-at-year-end',
  'figure-is-text',
  'number-disagrees',
  'differs-from-last-year',
  'tables-differ',
  'repeats-astray',
] as const;
export type GapCode = (typeof GAP_CODES)[number];

/** Something that the planning office should see before it freezes a year's review. */
export interface ReviewGap {
  readonly code: GapCode;
  readonly severity: GapSeverity;
  /** The item that it is about, with its number; null: about the review as a whole. */
  readonly item: string | null;
  readonly no: number | null;
  /** What is missing or does not fit, and what to do: for people. */
  readonly text: string;
  /** Where it is put right. */
  readonly target: GapTarget;
}

/** An item with one of its matters, or a part of the review; `key` names the chapter, opinion or indicator in it. */
export type GapTarget =
  | { readonly to: 'item'; readonly item: string; readonly matter: string | null }
  | { readonly to: 'part'; readonly part: ReviewPart; readonly key: string | null };

/** About an item: its number stands first, and the way leads to it. */
export const itemGap = (
  code: GapCode,
  severity: GapSeverity,
  { item, no, title }: { readonly item: string; readonly no: number; readonly title: string },
  text: string,
  matter: string | null = null,
): ReviewGap => ({
  code,
  severity,
  item,
  no,
  text: `No.${no} ${title}: ${text}`,
  target: { to: 'item', item, matter },
});

/** About a part of the review. */
export const partGap = (
  code: GapCode,
  severity: GapSeverity,
  part: ReviewPart,
  text: string,
  key: string | null = null,
): ReviewGap => ({ code, severity, item: null, no: null, text, target: { to: 'part', part, key } });
