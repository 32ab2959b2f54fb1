import { routeDecider, type RouteEvent, type RouteState } from '@ayumi/approval';
import { officeOf } from '@ayumi/directory';
import { DirectoryContexts } from '@ayumi/directory/runtime';
import type { EventStore } from '@ayumi/event-sourcing';
import {
  EVENT_STORE,
  latest,
  type ContextSource,
  type Envelope,
  type Latest,
  type Sight,
} from '@ayumi/event-sourcing/runtime';
import { isRefusal } from '@ayumi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { ItemEvent } from '../item/item.events';
import { cityOf, itemId } from '../item/item.ids';
import { itemDecider, type ItemState } from '../item/item.state';
import type { PlanEvent } from '../plan/plan.events';
import { planDecider, type PlanState } from '../plan/plan.state';
import { ReviewFacts } from './review-facts';
import type { ReviewEvent } from './review.events';
import { partsOf } from './review.ids';
import { reviewDecider, type ReviewState } from './review.state';
import { planningUnitOf, type ReviewContext } from './review.world';

/** The commands that speak of items; the others need not read them. */
const ABOUT_ITEMS = new Set([
  'choose-priorities',
  'describe-indicator',
  'record-opinion',
  'change-opinion',
  'answer-opinion',
]);

/** Reads what decisions about a review must know: directory, plan, route, and the items or the facts where they matter. */
@Injectable()
export class ReviewContexts implements ContextSource<ReviewContext> {
  private readonly plans: Latest<PlanState, PlanEvent>;
  private readonly routes: Latest<RouteState, RouteEvent>;
  private readonly items: Latest<ItemState, ItemEvent>;
  private readonly reviews: Latest<ReviewState, ReviewEvent>;

  constructor(
    @Inject(EVENT_STORE) store: EventStore,
    private readonly directories: DirectoryContexts,
    private readonly gathering: ReviewFacts,
  ) {
    this.plans = latest(store, planDecider);
    this.routes = latest(store, routeDecider);
    this.items = latest(store, itemDecider);
    this.reviews = latest(store, reviewDecider);
  }

  async contextFor({ id, actor, at, command }: Pick<Envelope, 'id' | 'actor' | 'at' | 'command'>, sight?: Sight) {
    const context = await this.placeOf({ id, actor, at }, sight);
    if (ABOUT_ITEMS.has(command)) return { ...context, items: await this.itemsOf(context, sight) };
    if (command !== 'freeze') return context;
    return { ...context, facts: await this.factsOf(context, await this.reviews.of(id)) };
  }

  /** Everything at once, for who asks what might be done now. */
  async wholeFor(asked: Pick<Envelope, 'id' | 'actor' | 'at'>, review: ReviewState): Promise<ReviewContext> {
    const context = await this.placeOf(asked);
    const [items, facts] = await Promise.all([this.itemsOf(context), this.factsOf(context, review)]);
    return { ...context, items, facts };
  }

  private async placeOf(
    { id, actor, at }: Pick<Envelope, 'id' | 'actor' | 'at'>,
    sight?: Sight,
  ): Promise<ReviewContext> {
    const { plan, fiscalYear } = partsOf(id);
    const [directory, planState, route] = await Promise.all([
      this.directories.directoryOf(cityOf(plan), sight),
      this.plans.of(plan, sight),
      this.routes.of('review', sight),
    ]);
    return {
      plan,
      fiscalYear,
      office: officeOf(directory, actor, at),
      at,
      planState,
      route,
      planningUnit: planningUnitOf(directory),
      unitName: (unit) => directory.units[unit]?.name ?? unit,
      items: {},
      facts: null,
    };
  }

  private async itemsOf({ plan, planState }: ReviewContext, sight?: Sight): Promise<ReviewContext['items']> {
    const ids = (planState.frame?.items ?? []).map((no) => itemId(plan, no));
    return Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await this.items.of(id, sight)] as const)));
  }

  private async factsOf({ plan, planState, fiscalYear }: ReviewContext, review: ReviewState) {
    if (!planState.frame?.years.includes(fiscalYear)) return null;
    const set = await this.gathering.setOf(plan, fiscalYear, review.editorial);
    return isRefusal(set) ? null : { editorial: review.editorial, set };
  }
}
