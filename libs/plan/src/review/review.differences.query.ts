import type { EventStore } from '@ayumi/event-sourcing';
import { EVENT_STORE } from '@ayumi/event-sourcing/runtime';
import { isRefusal, refuse, type Refusal } from '@ayumi/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { DifferencesAnswer } from './review.answer';
import { differencesBetween } from './review-differences';
import type { Difference } from './review.edition';
import { setIn, setOfVersion } from './review.freezing';
import { foldReview } from './review.query';
import { versionIn } from './review.set.query';
import { lastRound, roundsOf, type ReviewVersion } from './review.state';

/** 正誤表: what differs between two frozen versions. */
export class ReviewDifferencesQuery extends Query<DifferencesAnswer | Refusal> {
  constructor(
    readonly review: string,
    readonly from: number,
    readonly to: number,
    /** Fingerprint of the freeze of the earlier version that was seen; null: its last one. */
    readonly seen: string | null = null,
  ) {
    super();
  }
}

@QueryHandler(ReviewDifferencesQuery)
export class ReviewDifferencesHandler implements IQueryHandler<ReviewDifferencesQuery> {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async execute({ review, from, to, seen }: ReviewDifferencesQuery): Promise<DifferencesAnswer | Refusal> {
    const state = foldReview(await this.store.readStream(`review-${review}`));
    const [before, after] = [versionIn(state, from), versionIn(state, to)];
    if (isRefusal(before)) return before;
    if (isRefusal(after)) return after;
    const found = seen === null ? differencesOf(before, after) : differencesFrom(before, seen, after);
    if (isRefusal(found)) return found;
    return { from, to, reason: after.reason, differences: found.map((each) => ({ ...each })) };
  }
}

/** From what was frozen as the version before it came back and was frozen anew. */
function differencesFrom(before: ReviewVersion, seen: string, after: ReviewVersion): readonly Difference[] | Refusal {
  const round = roundsOf(before).find(({ fingerprint }) => fingerprint === seen);
  return round
    ? differencesBetween(setIn(round), setOfVersion(after))
    : refuse('version-unknown', { version: before.version });
}

/** What was frozen together with the later version, where that is what is asked for; otherwise made from the two sets. */
export function differencesOf(before: ReviewVersion, after: ReviewVersion): readonly Difference[] {
  const kept = after.version === before.version + 1 ? lastRound(after).differences : '';
  return kept
    ? (JSON.parse(kept) as readonly Difference[])
    : differencesBetween(setOfVersion(before), setOfVersion(after));
}
