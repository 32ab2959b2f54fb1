import { DirectoryHistory } from '@ayumi/directory';
import type { EventStore } from '@ayumi/event-sourcing';
import { EVENT_STORE } from '@ayumi/event-sourcing/runtime';
import type { Instant, Refusal } from '@ayumi/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { cityOf } from '../item/item.ids';
import { rowsAsOf } from '../read-model/rows-as-of';
import { annualReviewOf } from './annual-review';
import type { AnnualReviewAnswer } from './annual-review.answer';
import { annualReviewRows } from './annual-review.ground';
import { currentProjection } from '../current/current.projection';
import { annualReviewRowsIn } from './annual-review.tables';

export interface AnnualReviewInput {
  readonly plan: string;
  readonly fiscalYear: number;
  readonly at: Instant;
  /** The report as it was at that moment. */
  readonly asOf?: Instant;
}

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
  ) {}

  async execute({ input }: AnnualReviewQuery): Promise<AnnualReviewAnswer | Refusal> {
    const { plan, fiscalYear, at, asOf } = input;
    const directories = await this.directoriesOf(plan, asOf);
    if (asOf === undefined)
      return annualReviewOf(await annualReviewRowsIn(this.database, plan), { plan, fiscalYear, at, directories });
    const rows = annualReviewRows(await rowsAsOf(this.store, currentProjection, plan, asOf));
    return annualReviewOf(rows, { plan, fiscalYear, at: asOf, directories });
  }

  private async directoriesOf(plan: string, asOf: Instant | undefined): Promise<DirectoryHistory> {
    const events = await this.store.readStream(`directory-${cityOf(plan)}`);
    const until = asOf === undefined ? null : new Date(asOf).toISOString();
    return new DirectoryHistory(until === null ? events : events.filter(({ meta }) => meta.at <= until));
  }
}
