import { DirectoryContexts } from '@ayumi/directory/runtime';
import type { EventStore } from '@ayumi/event-sourcing';
import { upcast } from '@ayumi/event-sourcing';
import { EVENT_STORE } from '@ayumi/event-sourcing/runtime';
import { refuse, type Instant, type Refusal } from '@ayumi/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { actionsOf } from '../item/item.actions';
import { ItemContexts } from '../item/item.context';
import { cityOf, planOf } from '../item/item.ids';
import { itemDecider } from '../item/item.state';
import { formGrade, type TypedActuals } from './form-grade';
import type { RouteAheadAnswer } from './form.answer';
import { progressFormOf } from './progress-form';
import type { FormGradeAnswer, ProgressFormAnswer } from './progress-form.answer';
import { revisionFormOf } from './revision-form';
import type { RevisionFormAnswer } from './revision-form.answer';
import { routeAhead, type ToSubmit } from './route-ahead';

export type AskedForm =
  | { readonly form: 'progress'; readonly cycle: string }
  | { readonly form: 'revision'; readonly indicator: string }
  | { readonly form: 'grade'; readonly cycle: string; readonly actuals: TypedActuals }
  | ({ readonly form: 'route-ahead' } & ToSubmit);

export type FormAnswer = ProgressFormAnswer | RevisionFormAnswer | RouteAheadAnswer | FormGradeAnswer;

/** What a form starts from, folded from the item's own stream: always current. */
export class FormQuery extends Query<FormAnswer | Refusal> {
  constructor(
    readonly item: string,
    readonly asked: AskedForm,
    readonly actor: string,
    readonly at: Instant,
  ) {
    super();
  }
}

@QueryHandler(FormQuery)
export class FormQueryHandler implements IQueryHandler<FormQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly contexts: ItemContexts,
    private readonly directories: DirectoryContexts,
  ) {}

  async execute({ item: id, asked, actor, at }: FormQuery): Promise<FormAnswer | Refusal> {
    const [events, context, directory] = await Promise.all([
      this.store.readStream(`item-${id}`),
      this.contexts.contextFor({ id, actor, at }),
      this.directories.directoryOf(cityOf(planOf(id))),
    ]);
    const item = events.map((event) => upcast(itemDecider, event)).reduce(itemDecider.evolve, itemDecider.initial);
    if (!item.text) return refuse('item-unknown');
    const world = { directory, plan: context.plan, at };
    if (asked.form === 'route-ahead') return routeAhead(asked, item, context, world);
    if (asked.form === 'grade') return formGrade(asked.cycle, asked.actuals, item, context.plan);
    const actions = actionsOf(item, context);
    return asked.form === 'progress'
      ? progressFormOf(id, asked.cycle, item, actions, world)
      : revisionFormOf(id, asked.indicator, item, actions, world);
  }
}
