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
import { Inject, Injectable } from '@nestjs/common';
import type { PlanEvent } from '../plan/plan.events';
import { planDecider, type PlanState } from '../plan/plan.state';
import type { ItemContext } from './item.world';
import { cityOf, planOf } from './item.ids';

/** Reads what decisions about items must know: the directory, the item's plan, the routes in force. */
@Injectable()
export class ItemContexts implements ContextSource<ItemContext> {
  private readonly plans: Latest<PlanState, PlanEvent>;
  private readonly routes: Latest<RouteState, RouteEvent>;

  constructor(
    @Inject(EVENT_STORE) store: EventStore,
    private readonly directories: DirectoryContexts,
  ) {
    this.plans = latest(store, planDecider);
    this.routes = latest(store, routeDecider);
  }

  async contextFor({ id, actor, at }: Pick<Envelope, 'id' | 'actor' | 'at'>, sight?: Sight): Promise<ItemContext> {
    const plan = planOf(id);
    const [directory, planState, progress, revision] = await Promise.all([
      this.directories.directoryOf(cityOf(plan), sight),
      this.plans.of(plan, sight),
      this.routes.of('progress', sight),
      this.routes.of('revision', sight),
    ]);
    return {
      office: officeOf(directory, actor, at),
      at,
      plan: planState,
      unitExists: (unit) => Object.hasOwn(directory.units, unit),
      routes: { progress, revision },
    };
  }
}
