import { DirectoryHistory } from '@ayumi/directory';
import type { EventStore, RecordedEvent } from '@ayumi/event-sourcing';
import { EVENT_STORE } from '@ayumi/event-sourcing/runtime';
import { isRefusal, type Refusal } from '@ayumi/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { cityOf } from '../item/item.ids';
import { differencesOf } from './review.differences.query';
import type { ReviewEdition } from './review.edition';
import { ReviewFacts } from './review-facts';
import { frozenTextOf } from './review.frozen-text';
import { partsOf } from './review.ids';
import { foldReview } from './review.query';
import { approvalsOfVersion } from './review.signatures';
import { versionIn } from './review.set.query';
import type { ReviewSet } from './review.set';
import { publishedVersions } from './review.state';

/** A version as every output prints it; without a version the draft, which is version 0. */
export class ReviewEditionQuery extends Query<ReviewEdition | Refusal> {
  constructor(
    readonly review: string,
    readonly version: number | null,
  ) {
    super();
  }
}

@QueryHandler(ReviewEditionQuery)
export class ReviewEditionHandler implements IQueryHandler<ReviewEditionQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly facts: ReviewFacts,
  ) {}

  async execute({ review, version }: ReviewEditionQuery): Promise<ReviewEdition | Refusal> {
    const events = await this.store.readStream(`review-${review}`);
    return version === null ? this.draft(review, events) : this.frozen(review, version, events);
  }

  private async draft(review: string, events: readonly RecordedEvent[]): Promise<ReviewEdition | Refusal> {
    const { plan, fiscalYear } = partsOf(review);
    const set = await this.facts.setOf(plan, fiscalYear, foldReview(events).editorial);
    if (isRefusal(set)) return set;
    return { version: 0, set, fingerprint: null, frozen: null, approvals: [], publishedOn: null, correction: null };
  }

  private async frozen(
    review: string,
    number: number,
    events: readonly RecordedEvent[],
  ): Promise<ReviewEdition | Refusal> {
    const upTo = events.findIndex(({ type, data }) => type === 'ReviewPublished' && isOf(data, number));
    // What was read afterwards (後閲) changes no paper that was published: the same version is the same bytes.
    const known = upTo < 0 ? events : events.slice(0, upTo + 1);
    const state = foldReview(known);
    const found = versionIn(state, number);
    if (isRefusal(found)) return found;
    const directory = await this.store.readStream(`directory-${cityOf(partsOf(review).plan)}`);
    const before = publishedVersions(state).findLast(({ version }) => version < number);
    return {
      version: number,
      set: JSON.parse(frozenTextOf(review, found)) as ReviewSet,
      fingerprint: found.approval.fingerprint,
      frozen: found.frozen,
      approvals: approvalsOfVersion(found, known, new DirectoryHistory(directory)),
      publishedOn: found.published?.on ?? null,
      correction:
        found.reason === null || !before ? null : { reason: found.reason, differences: differencesOf(before, found) },
    };
  }
}

const isOf = (data: unknown, version: number): boolean => (data as { readonly version: number }).version === version;
