import { DirectoryHistory } from '@ayumi/directory';
import { comparePositions, type EventStore } from '@ayumi/event-sourcing';
import { EVENT_STORE } from '@ayumi/event-sourcing/runtime';
import type { Refusal } from '@ayumi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { annualReviewRowsIn } from '../annual-review/annual-review.tables';
import { cityOf } from '../item/item.ids';
import { reviewSetOf, type Cut } from './review-set-of';
import type { ReviewEditorial } from './review.editorial';
import type { ReviewSet } from './review.set';

/**
 * The same set from the read tables, only to be held against what `ReviewFacts` folds from the log: the two must be
 * equal. Ask when the read models have reached the cut, and nothing was recorded since.
 */
@Injectable()
export class ReviewTables {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly database: DataSource,
  ) {}

  /** Refused: `plan-unknown`, `year-not-in-plan`. */
  async setOf(plan: string, fiscalYear: number, editorial: ReviewEditorial, cut: Cut): Promise<ReviewSet | Refusal> {
    const [rows, events] = await Promise.all([
      annualReviewRowsIn(this.database, plan),
      this.store.readStream(`directory-${cityOf(plan)}`),
    ]);
    const until = events.filter(({ position }) => comparePositions(position, cut.position) <= 0);
    return reviewSetOf(rows, editorial, { plan, fiscalYear, cut, directories: new DirectoryHistory(until) });
  }
}
