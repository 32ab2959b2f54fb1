import { upcast, type EventStore } from '@ayumi/event-sourcing';
import { EVENT_STORE } from '@ayumi/event-sourcing/runtime';
import { DirectoryContexts } from '@ayumi/directory/runtime';
import { isRefusal, own, type Instant, type Refusal } from '@ayumi/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { approve } from '../item/item.approval.decider';
import { ItemContexts } from '../item/item.context';
import { cityOf, planOf } from '../item/item.ids';
import { matterView } from '../item/item.matter.view';
import { outcomeOf } from '../matter/matter.outcome';
import { postView } from '../matter/matter.view';
import { itemDecider } from '../item/item.state';
import { changesSince, lastYearOf, oddities, ratingOf } from './bulk-check';
import type { BulkCheckRow } from './bulk-check.answer';

export interface BulkCheck {
  readonly row: Omit<BulkCheckRow, 'detail'>;
  /** Why the asker could not approve it; the words for it are the caller's. */
  readonly refusal: Refusal | null;
}

/** One matter that somebody means to approve together with others; null where there is no such matter. */
export class BulkCheckQuery extends Query<BulkCheck | null> {
  constructor(
    readonly item: string,
    readonly matter: string,
    readonly actor: string,
    readonly at: Instant,
  ) {
    super();
  }
}

@QueryHandler(BulkCheckQuery)
export class BulkCheckHandler implements IQueryHandler<BulkCheckQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly contexts: ItemContexts,
    private readonly directories: DirectoryContexts,
  ) {}

  async execute({ item: id, matter: matterId, actor, at }: BulkCheckQuery): Promise<BulkCheck | null> {
    const [events, context, directory] = await Promise.all([
      this.store.readStream(`item-${id}`),
      this.contexts.contextFor({ id, actor, at }),
      this.directories.directoryOf(cityOf(planOf(id))),
    ]);
    const item = events.map((event) => upcast(itemDecider, event)).reduce(itemDecider.evolve, itemDecider.initial);
    const matter = own(item.matters, matterId);
    if (!item.text || !matter) return null;
    const { plan } = context;
    const world = { directory, plan, at };
    const { round, fingerprint, results, overdue } = matterView(matter, item, world);
    const decision = approve({ matter: matterId, fingerprint }, item, context);
    const outcome = outcomeOf(decision, matter, context);
    const lastYear = lastYearOf(matter, item, plan);
    const row = {
      item: id,
      matter: matterId,
      no: item.text.no,
      title: item.text.title,
      leadName: item.lead && (directory.units[item.lead]?.name ?? item.lead),
      kind: matter.kind,
      round,
      fingerprint,
      rating: matter.kind === 'progress' ? ratingOf(matter, plan) : null,
      lastRating: lastYear && ratingOf(lastYear, plan),
      results,
      changes: [...changesSince(matter, item, plan)],
      oddities: oddities(matter, item, plan),
      refusal: isRefusal(decision) ? decision.refused : null,
      leadsTo: outcome && { ...outcome, posts: outcome.posts.map((post) => postView(post, world)) },
      overdue,
    };
    return { row, refusal: isRefusal(decision) ? decision : null };
  }
}
