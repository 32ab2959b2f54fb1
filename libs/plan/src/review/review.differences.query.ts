import type { EventStore } from '@ayumi/event-sourcing';
import { EVENT_STORE } from '@ayumi/event-sourcing/runtime';
import { isRefusal, type Refusal } from '@ayumi/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { DifferencesAnswer } from './review.answer';
import { differencesBetween } from './review-differences';
import type { Difference } from './review.edition';
import { setOfVersion } from './review.freezing';
import { foldReview } from './review.query';
import { versionIn } from './review.set.query';
import { lastRound, type ReviewVersion } from './review.state';

/** 正誤表: what differs between two frozen versions. */
export class ReviewDifferencesQuery extends Query<DifferencesAnswer | Refusal> {
  constructor(
    readonly review: string,
    readonly from: number,
    readonly to: number,
  ) {
    super();
  }
}

@QueryHandler(ReviewDifferencesQuery)
export class ReviewDifferencesHandler implements IQueryHandler<ReviewDifferencesQuery> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ review, from, to }: ReviewDifferencesQuery): Promise<DifferencesAnswer | Refusal> {
    const state = foldReview(await this.store.readStream(`review-${review}`));
    const [before, after] = [versionIn(state, from), versionIn(state, to)];
    if (isRefusal(before)) return before;
    if (isRefusal(after)) return after;
    return { from, to, reason: after.reason, differences: differencesOf(before, after).map((each) => ({ ...each })) };
  }
}

/** What was frozen together with the later version, where that is what is asked for; otherwise made from the two sets. */
export function differencesOf(before: ReviewVersion, after: ReviewVersion): readonly Difference[] {
  const kept = after.version === before.version + 1 ? lastRound(after).differences : '';
  return kept
    ? (JSON.parse(kept) as readonly Difference[])
    : differencesBetween(setOfVersion(before), setOfVersion(after));
}
