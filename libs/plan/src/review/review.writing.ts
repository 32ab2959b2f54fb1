import type { Signature } from '@ayumi/event-sourcing';
import { refuse, type Refusal } from '@ayumi/kernel';
import { stageOf, versionInHand, type ReviewState } from './review.state';
import type { ReviewContext } from './review.world';

/** Why there is no review of such a year; null where there may be one. */
export function refuseYear({ planState, plan, fiscalYear }: ReviewContext): Refusal | null {
  if (!planState.frame) return refuse('plan-unknown', { plan });
  const { years } = planState.frame;
  return years.includes(fiscalYear) ? null : refuse('year-not-in-plan', { year: fiscalYear, years });
}

/** Nothing is written into what is frozen, approved or published: it comes back, or it is corrected. */
export function refuseClosed(review: ReviewState): Refusal | null {
  const version = versionInHand(review);
  switch (stageOf(review)) {
    case 'building':
      return null;
    case 'frozen':
      return refuse('review-frozen', { version });
    case 'approved':
      return refuse('review-approved', { version });
    case 'published':
      return refuse('review-published');
  }
}

/** Whoever writes for the review now. */
export const writerOf = (review: ReviewState, context: ReviewContext): Signature | Refusal => {
  const signature = context.office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  return refuseYear(context) ?? refuseClosed(review) ?? signature;
};
