import { DirectoryContexts } from '@ayumi/directory/runtime';
import { upcast, type EventStore, type RecordedEvent } from '@ayumi/event-sourcing';
import { EVENT_STORE, latest, type Latest } from '@ayumi/event-sourcing/runtime';
import { refuse, type Instant, type Refusal } from '@ayumi/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { cityOf } from '../item/item.ids';
import type { PlanEvent } from '../plan/plan.events';
import { planDecider, type PlanState } from '../plan/plan.state';
import { reviewActionsOf } from './review.actions';
import type { ReviewAnswer, ReviewsAnswer } from './review.answer';
import { ReviewContexts } from './review.context';
import type { ReviewEvent } from './review.events';
import { ReviewGapsOf } from './review.gaps';
import { setOfVersion } from './review.freezing';
import { partsOf, reviewId } from './review.ids';
import { reviewDecider, type ReviewState } from './review.state';
import { reviewView, summaryView } from './review.view';
import type { ReviewContext } from './review.world';
import { refuseYear } from './review.writing';

/** Every year's review of a plan, in the order of the years. */
export class ReviewsQuery extends Query<ReviewsAnswer | Refusal> {
  constructor(
    readonly plan: string,
    readonly at: Instant,
  ) {
    super();
  }
}

@QueryHandler(ReviewsQuery)
export class ReviewsHandler implements IQueryHandler<ReviewsQuery> {
  private readonly plans: Latest<PlanState, PlanEvent>;
  private readonly reviews: Latest<ReviewState, ReviewEvent>;

  constructor(
    @Inject(EVENT_STORE) store: EventStore,
    private readonly directories: DirectoryContexts,
  ) {
    this.plans = latest(store, planDecider);
    this.reviews = latest(store, reviewDecider);
  }

  async execute({ plan, at }: ReviewsQuery): Promise<ReviewsAnswer | Refusal> {
    const { frame } = await this.plans.of(plan);
    if (!frame) return refuse('plan-unknown', { plan });
    const directory = await this.directories.directoryOf(cityOf(plan));
    const reviews = await Promise.all(
      frame.years.map(async (year) =>
        summaryView(await this.reviews.of(reviewId(plan, year)), plan, year, { directory, at }),
      ),
    );
    return { plan, planTitle: frame.title, reviews };
  }
}

/** One year's review as its builder sees it, folded from its own stream: always current, or as it was at an instant. */
export class ReviewQuery extends Query<ReviewAnswer | Refusal> {
  constructor(
    readonly review: string,
    readonly actor: string,
    readonly at: Instant,
    /** Leave out what happened later; nothing may be done in the past. */
    readonly asOf: Instant | null = null,
  ) {
    super();
  }
}

@QueryHandler(ReviewQuery)
export class ReviewQueryHandler implements IQueryHandler<ReviewQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly contexts: ReviewContexts,
    private readonly gaps: ReviewGapsOf,
    private readonly directories: DirectoryContexts,
  ) {}

  async execute({ review: id, actor, at, asOf }: ReviewQuery): Promise<ReviewAnswer | Refusal> {
    const all = await this.store.readStream(`review-${id}`);
    const events = asOf === null ? all : all.filter(({ meta }) => meta.at <= asOf);
    const review = foldReview(events);
    const context = await this.contexts.wholeFor({ id, actor, at }, review);
    const refused = refuseYear(context);
    if (refused) return refused;
    const directory = await this.directories.directoryOf(cityOf(partsOf(id).plan));
    const hall = { directory, at: asOf ?? at };
    const revision = events.length - 1;
    const frozen = await this.frozen(review, context);
    if (asOf !== null)
      return reviewView(review, { revision, actions: [], gaps: [], frozen }, { ...context, facts: null }, hall);
    const gaps = await this.gaps.of(context);
    return reviewView(review, { revision, actions: reviewActionsOf(review, context), gaps, frozen }, context, hall);
  }

  private async frozen({ versions }: ReviewState, context: ReviewContext) {
    const all = Object.values(versions).toSorted((a, b) => a.version - b.version);
    const sets = all.map(setOfVersion);
    const gaps = await this.gaps.ofFrozen(context, sets);
    return all.map((version, n) => [version, sets[n]!, gaps[n]!] as const);
  }
}

export const foldReview = (events: readonly RecordedEvent[]): ReviewState =>
  events.map((event) => upcast(reviewDecider, event)).reduce(reviewDecider.evolve, reviewDecider.initial);
