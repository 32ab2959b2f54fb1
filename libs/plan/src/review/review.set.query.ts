import type { EventStore } from '@ayumi/event-sourcing';
import { EVENT_STORE } from '@ayumi/event-sourcing/runtime';
import { canonicalJson, isRefusal, own, refuse, type Refusal } from '@ayumi/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReviewFacts } from './review-facts';
import { frozenTextOf } from './review.frozen-text';
import { partsOf } from './review.ids';
import { foldReview } from './review.query';
import { versionMatter, type ReviewState, type ReviewVersion } from './review.state';

export interface SetText {
  /** Canonical JSON (RFC 8785) of a `ReviewSet`. */
  readonly text: string;
  /** SHA-256 of the text in UTF-8; null of a draft, which nobody has frozen. */
  readonly fingerprint: string | null;
}

/** A frozen set byte for byte as it was kept, or, without a version, what the facts of this moment would give. */
export class ReviewSetQuery extends Query<SetText | Refusal> {
  constructor(
    readonly review: string,
    readonly version: number | null,
  ) {
    super();
  }
}

@QueryHandler(ReviewSetQuery)
export class ReviewSetHandler implements IQueryHandler<ReviewSetQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly facts: ReviewFacts,
  ) {}

  async execute({ review, version }: ReviewSetQuery): Promise<SetText | Refusal> {
    const state = foldReview(await this.store.readStream(`review-${review}`));
    if (version === null) {
      const { plan, fiscalYear } = partsOf(review);
      const set = await this.facts.setOf(plan, fiscalYear, state.editorial);
      return isRefusal(set) ? set : { text: canonicalJson(set), fingerprint: null };
    }
    const found = versionIn(state, version);
    if (isRefusal(found)) return found;
    return { text: frozenTextOf(review, found), fingerprint: found.approval.fingerprint };
  }
}

export const versionIn = ({ versions }: ReviewState, version: number): ReviewVersion | Refusal =>
  own(versions, versionMatter(version)) ?? refuse('version-unknown', { version });
