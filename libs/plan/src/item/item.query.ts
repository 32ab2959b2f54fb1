import type { EventStore } from '@ayumi/event-sourcing';
import { upcast } from '@ayumi/event-sourcing';
import { EVENT_STORE } from '@ayumi/event-sourcing/runtime';
import { DirectoryContexts } from '@ayumi/directory/runtime';
import { refuse, type Instant, type Refusal } from '@ayumi/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { actionsOf } from './item.actions';
import type { ItemAnswer } from './item.answer';
import { ItemContexts } from './item.context';
import { cityOf, planOf } from './item.ids';
import { itemDecider } from './item.state';
import { viewOf } from './item.view';

/** One item, folded from its own stream: always current, or as it was at an instant. */
export class ItemQuery extends Query<ItemAnswer | Refusal> {
  constructor(
    readonly item: string,
    readonly actor: string,
    readonly at: Instant,
    /** Leave out what happened later; nothing may be done in the past. */
    readonly asOf: Instant | null = null,
  ) {
    super();
  }
}

@QueryHandler(ItemQuery)
export class ItemQueryHandler implements IQueryHandler<ItemQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly contexts: ItemContexts,
    private readonly directories: DirectoryContexts,
  ) {}

  async execute({ item: id, actor, at, asOf }: ItemQuery): Promise<ItemAnswer | Refusal> {
    const [all, context, directory] = await Promise.all([
      this.store.readStream(`item-${id}`),
      this.contexts.contextFor({ id, actor, at }),
      this.directories.directoryOf(cityOf(planOf(id))),
    ]);
    const events = asOf === null ? all : all.filter((event) => event.meta.at <= asOf);
    const item = events.map((event) => upcast(itemDecider, event)).reduce(itemDecider.evolve, itemDecider.initial);
    if (!item.text) return refuse('item-unknown');
    const actions = asOf === null ? actionsOf(item, context) : [];
    return viewOf(id, events.length - 1, item, actions, { directory, plan: context.plan, at: asOf ?? at });
  }
}
