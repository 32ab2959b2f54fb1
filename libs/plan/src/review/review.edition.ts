import type { Position } from '@ayumi/event-sourcing';
import type { Day, Instant } from '@ayumi/kernel';
import type { ReviewSet } from './review.set';
import type { SetApproval } from './review.sheet';

/**
 * One version of a year's review as it is printed: the frozen set, and what happened to it on its route. A draft that
 * nobody has frozen has version 0 and no fingerprint, and every page of it says so (案).
 */
export interface ReviewEdition {
  readonly version: number;
  readonly set: ReviewSet;
  readonly fingerprint: string | null;
  readonly frozen: { readonly position: Position; readonly at: Instant } | null;
  /** 決裁欄 of the review itself. */
  readonly approvals: readonly SetApproval[];
  /** Null until it is published. */
  readonly publishedOn: Day | null;
  /** From version 2 on: why it was corrected, and what differs from the version before (正誤表). */
  readonly correction: { readonly reason: string; readonly differences: readonly Difference[] } | null;
}

/** One line of the 正誤表, generated from the two sets. */
export interface Difference {
  /** JSON pointer (RFC 6901) into the set; an item's sheet is named by its id, not by its place. */
  readonly pointer: string;
  /** Where a reader finds it: 「No.10 市税・国保税の徴収率維持・向上 / 市税徴収率 / 令和6年度 実績」. */
  readonly place: string;
  /** As printed; empty where there was nothing. */
  readonly before: string;
  readonly after: string;
}
