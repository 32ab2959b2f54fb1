import * as chain from '@ayumi/approval';
import { own, refuse, type Refusal } from '@ayumi/kernel';
import { verbsOver, type Change, type Judged } from '../matter/matter.verbs';
import { differencesBetween } from './review-differences';
import { setIn, setOfVersion } from './review.freezing';
import { REVIEW_PARTS } from './review.set';
import type { ReviewState, ReviewVersion } from './review.state';
import type { ReviewContext } from './review.world';

/* The verbs of the office over the versions of a review: the engine's, with nothing of their own. */

const verbs = verbsOver<ReviewState, ReviewVersion>({
  matterIn: (review, id): ReviewVersion | Refusal =>
    own(review.versions, id) ?? refuse('matter-unknown', { matter: id }),
  changesOf,
  hasField,
});

export const approve = (order: Judged, review: ReviewState, context: ReviewContext) =>
  verbs.approveBy(chain.approve, order, review, context);

/** 代決. */
export const deputise = (order: Judged, review: ReviewState, context: ReviewContext) =>
  verbs.approveBy(chain.deputise, order, review, context);

/** 引上げ. */
export const pullUp = (order: Judged, review: ReviewState, context: ReviewContext) =>
  verbs.approveBy(chain.pullUp, order, review, context);

/** 特例. */
export const override = (order: Judged & { readonly reason: string }, review: ReviewState, context: ReviewContext) =>
  verbs.override(order, review, context);

/** 差戻し to the planning office thaws: the facts will be gathered anew. */
export const { sendBack, recall, withdraw, passOver, postReview, circulate, markRead } = verbs;
export const { stateImportance, commentOnField, resolveComment } = verbs;

/** More of them help nobody who decides again: he opens the review. */
const MOST_CHANGES = 100;

/** What differs from the round that was seen. */
function changesOf(version: ReviewVersion, seen: string): readonly Change[] {
  const round = Object.values(version.rounds).find(({ fingerprint }) => fingerprint === seen);
  if (!round) return [];
  return differencesBetween(setIn(round), setOfVersion(version))
    .slice(0, MOST_CHANGES)
    .map(({ pointer, place, before, after }) => ({ field: pointer, place, seen: before, now: after }));
}

/** A part of the review, or the sheet of an item by its id. */
function hasField(version: ReviewVersion, field: string): boolean {
  const isPart = REVIEW_PARTS.some((part) => part === field);
  return isPart || setOfVersion(version).sheets.some(({ item }) => item === field);
}
