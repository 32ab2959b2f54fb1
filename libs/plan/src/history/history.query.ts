import { DirectoryContexts } from '@ayumi/directory/runtime';
import type { Basis, EventStore, Position } from '@ayumi/event-sourcing';
import { EVENT_STORE } from '@ayumi/event-sourcing/runtime';
import type { Instant } from '@ayumi/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { HistoryAnswer } from './history.answer';
import { HistoryEvent } from './history.entity';
import { entryOf } from './history.entry';
import type { Names } from './history.words';
import { positionIn, sortablePosition } from './sortable-position';

export interface HistoryInput {
  /** Whose directory gives present names to ids; taken from the item or the plan where one is asked for. */
  readonly city?: string;
  readonly item?: string;
  readonly review?: string;
  readonly matter?: string;
  readonly plan?: string;
  readonly actor?: string;
  readonly type?: string;
  /** The unit for which the actor acted. */
  readonly unit?: string;
  /** By what authority: `override` lists what was moved on although it was stuck. */
  readonly basis?: Basis;
  /** From this moment on (inclusive). */
  readonly from?: Instant;
  /** Before this moment (exclusive). */
  readonly to?: Instant;
  /** Only what had happened by then (inclusive). */
  readonly asOf?: Instant;
  readonly order?: 'newest' | 'oldest';
  /** Before or after this position (exclusive): `next` of the page before. */
  readonly before?: Position;
  readonly after?: Position;
  /** 1 to 200, 50 by default; more is cut. */
  readonly limit?: number;
}

/** 監査: the trail of an item, or of everything, page by page. */
export class HistoryQuery extends Query<HistoryAnswer> {
  constructor(readonly input: HistoryInput) {
    super();
  }
}

const MOST = 200;
const USUAL = 50;

@QueryHandler(HistoryQuery)
export class HistoryHandler implements IQueryHandler<HistoryQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly database: DataSource,
    private readonly directories: DirectoryContexts,
  ) {}

  async execute({ input }: HistoryQuery): Promise<HistoryAnswer> {
    const limit = Math.min(Math.max(input.limit ?? USUAL, 1), MOST);
    const rows = await this.matching(input)
      .select('event.key')
      .orderBy('event.key', input.order === 'oldest' ? 'ASC' : 'DESC')
      .limit(limit + 1)
      .getMany();
    const page = rows.slice(0, limit);
    const [events, names] = await Promise.all([
      this.store.readAt(page.map(({ key }) => positionIn(key))),
      this.namesFor(input),
    ]);
    return {
      events: events.map((event) => entryOf(event, names)),
      next: rows.length > limit ? events.at(-1)!.position : null,
    };
  }

  private async namesFor({ city, item, review, plan }: HistoryInput): Promise<Names | undefined> {
    const of = city ?? (plan ?? item ?? review)?.split('-')[0];
    if (!of) return undefined;
    const { units, posts, people } = await this.directories.directoryOf(of);
    return {
      unit: (id) => units[id]?.name ?? id,
      post: (id) => posts[id]?.title ?? id,
      person: (id) => people[id]?.name ?? id,
    };
  }

  private matching({ from, to, asOf, before, after, ...input }: HistoryInput): SelectQueryBuilder<HistoryEvent> {
    const query = this.database.getRepository(HistoryEvent).createQueryBuilder('event');
    for (const field of ['item', 'review', 'matter', 'plan', 'actor', 'type', 'unit', 'basis'] as const) {
      if (input[field] !== undefined) query.andWhere({ [field]: input[field] });
    }
    if (from) query.andWhere('event.at >= :from', { from: new Date(from).toISOString() });
    if (to) query.andWhere('event.at < :to', { to: new Date(to).toISOString() });
    if (asOf) query.andWhere('event.at <= :asOf', { asOf: new Date(asOf).toISOString() });
    if (before) query.andWhere('event.key < :before', { before: sortablePosition(before) });
    if (after) query.andWhere('event.key > :after', { after: sortablePosition(after) });
    return query;
  }
}
