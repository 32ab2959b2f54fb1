import { DirectoryContexts } from '@ayumi/directory/runtime';
import type { EventStore } from '@ayumi/event-sourcing';
import { EVENT_STORE } from '@ayumi/event-sourcing/runtime';
import type { Refusal } from '@ayumi/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { cityOf } from '../item/item.ids';
import { rowsAsOf } from '../read-model/rows-as-of';
import { annualReviewOf, annualReviewRows, type AnnualReviewInput, type AnnualReviewRows } from './annual-review';
import type { AnnualReviewAnswer } from './annual-review.answer';
import { AnnualReviewItem, AnnualReviewMatter, AnnualReviewPlan, AnnualReviewRevision } from './annual-review.entity';
import { annualReviewProjection } from './annual-review.projection';

/** Refused: `plan-unknown`, `year-not-in-plan`. */
export class AnnualReviewQuery extends Query<AnnualReviewAnswer | Refusal> {
  constructor(readonly input: AnnualReviewInput) {
    super();
  }
}

@QueryHandler(AnnualReviewQuery)
export class AnnualReviewHandler implements IQueryHandler<AnnualReviewQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly database: DataSource,
    private readonly directories: DirectoryContexts,
  ) {}

  async execute({ input }: AnnualReviewQuery): Promise<AnnualReviewAnswer | Refusal> {
    const directory = await this.directories.directoryOf(cityOf(input.plan));
    if (input.asOf === undefined) return annualReviewOf(await this.rowsOf(input.plan), input, directory);
    const rows = await rowsAsOf(this.store, annualReviewProjection, input.plan, input.asOf);
    return annualReviewOf(annualReviewRows(rows), { ...input, at: input.asOf }, directory);
  }

  /** Read in one snapshot: the numbers of a report must agree with each other. */
  private rowsOf(plan: string): Promise<AnnualReviewRows> {
    return this.database.transaction('REPEATABLE READ', async (rows) => ({
      plan: await rows.findOneBy(AnnualReviewPlan, { plan }),
      items: await rows.findBy(AnnualReviewItem, { plan }),
      matters: await this.ofItems(rows.createQueryBuilder(AnnualReviewMatter, 'row'), plan).getMany(),
      revisions: await this.ofItems(rows.createQueryBuilder(AnnualReviewRevision, 'row'), plan).getMany(),
    }));
  }

  private ofItems<Row extends AnnualReviewMatter | AnnualReviewRevision>(query: SelectQueryBuilder<Row>, plan: string) {
    return query.innerJoin(AnnualReviewItem, 'item', 'item.item = row.item').where('item.plan = :plan', { plan });
  }
}
