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
import { monthOf } from './history.projection';
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
    const keys = await this.keysOf(input, limit + 1);
    const [events, names] = await Promise.all([
      this.store.readAt(keys.slice(0, limit).map(positionIn)),
      this.namesFor(input),
    ]);
    return {
      events: events.map((event) => entryOf(event, names)),
      next: keys.length > limit ? events.at(-1)!.position : null,
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

  /** Of so many events, in the order asked for. */
  private async keysOf(input: HistoryInput, count: number): Promise<string[]> {
    const direction = input.order === 'oldest' ? 'ASC' : 'DESC';
    const matching = this.matching(input).select('event.key', 'key').orderBy('event.key', direction).limit(count);
    const rows = await (isWalk(input) ? this.byMonth(matching, input, direction, count) : matching.getRawMany<Found>());
    return rows.map(({ key }) => key);
  }

  /**
   * Month by month, of those that there are. A walk along the log to a month long ago would pass everything since; and
   * the log is in the order of what was appended, which is not quite that of the times that stand in it.
   */
  private byMonth(
    matching: SelectQueryBuilder<HistoryEvent>,
    { from, to, asOf }: HistoryInput,
    direction: 'ASC' | 'DESC',
    count: number,
  ): Promise<Found[]> {
    const [sql, parameters] = matching.andWhere('event.month = months.month').getQueryAndParameters();
    const first = `$${parameters.length + 1}`;
    const last = `$${parameters.length + 2}`;
    const until = [to, asOf].flatMap((each) => (each ? [monthOf(utc(each))] : [])).toSorted()[0];
    return this.database.query(
      `with recursive months as (
         select max(month) as month from read.history_event where month between ${first} and ${last}
         union all
         select (select max(month) from read.history_event where month >= ${first} and month < months.month)
           from months where months.month is not null)
       select event.key from months cross join lateral (${sql}) event order by event.key ${direction} limit ${count}`,
      [...parameters, from ? monthOf(utc(from)) : '', until ?? 'later'],
    );
  }

  private matching({ from, to, asOf, before, after, ...input }: HistoryInput): SelectQueryBuilder<HistoryEvent> {
    const query = this.database.getRepository(HistoryEvent).createQueryBuilder('event');
    for (const field of ['item', 'review', 'matter', 'plan', 'actor', 'type', 'unit', 'basis'] as const) {
      if (input[field] !== undefined) query.andWhere({ [field]: input[field] });
    }
    if (from) query.andWhere('event.at >= :from', { from: utc(from) });
    if (to) query.andWhere('event.at < :to', { to: utc(to) });
    if (asOf) query.andWhere('event.at <= :asOf', { asOf: utc(asOf) });
    if (before) query.andWhere('event.key < :before', { before: sortablePosition(before) });
    if (after) query.andWhere('event.key > :after', { after: sortablePosition(after) });
    return query;
  }
}

interface Found {
  readonly key: string;
}

/** Whether a time is asked for, and of what is more than the few events of an item or a review. */
const isWalk = ({ from, to, asOf, item, review }: HistoryInput): boolean =>
  Boolean(from ?? to ?? asOf) && item === undefined && review === undefined;

const utc = (instant: Instant): Instant => new Date(instant).toISOString();
