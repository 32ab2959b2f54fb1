import type { EventStore } from '@ayumi/event-sourcing';
import { EVENT_STORE, latest, type Latest } from '@ayumi/event-sourcing/runtime';
import { isRefusal } from '@ayumi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReviewGap } from './review-gap';
import { gapsOf } from './review-gaps';
import { ReviewTables } from './review-tables';
import type { ReviewEvent } from './review.events';
import { setOfVersion } from './review.freezing';
import { prioritiesIn } from './review.frozen-view';
import { reviewId } from './review.ids';
import type { ReviewSet } from './review.set';
import { publishedVersions, reviewDecider, type ReviewState } from './review.state';
import type { ReviewContext } from './review.world';

/** What is missing before the freeze: the set held against last year's published one and against the read tables. */
@Injectable()
export class ReviewGapsOf {
  private readonly reviews: Latest<ReviewState, ReviewEvent>;

  constructor(
    @Inject(EVENT_STORE) store: EventStore,
    private readonly database: DataSource,
    private readonly tables: ReviewTables,
  ) {
    this.reviews = latest(store, reviewDecider);
  }

  async of({ plan, fiscalYear, facts }: ReviewContext): Promise<readonly ReviewGap[]> {
    if (!facts) return [];
    const [lastYear, fromTables] = await Promise.all([
      this.lastYear(plan, fiscalYear),
      this.fromTables(plan, fiscalYear, facts),
    ]);
    return gapsOf({ ...facts, lastYear, fromTables });
  }

  /** Of versions that were frozen: the set held against last year's published one. */
  async ofFrozen(
    { plan, fiscalYear }: ReviewContext,
    sets: readonly ReviewSet[],
  ): Promise<readonly (readonly ReviewGap[])[]> {
    if (sets.length === 0) return [];
    const lastYear = await this.lastYear(plan, fiscalYear);
    return sets.map((set) => gapsOf({ set, editorial: { priorities: prioritiesIn(set) }, lastYear }));
  }

  private async lastYear(plan: string, fiscalYear: number): Promise<ReviewSet | null> {
    const published = publishedVersions(await this.reviews.of(reviewId(plan, fiscalYear - 1))).at(-1);
    return published ? setOfVersion(published) : null;
  }

  /** Null while the tables have not come as far as the facts, or are further: then they say nothing about each other. */
  private async fromTables(plan: string, fiscalYear: number, { editorial, set }: NonNullable<ReviewContext['facts']>) {
    const [checkpoint] = await this.database.query<{ position: string }[]>(
      `select position from read.checkpoint where name = 'current'`,
    );
    if (checkpoint?.position !== set.cut.position) return null;
    const found = await this.tables.setOf(plan, fiscalYear, editorial, set.cut);
    return isRefusal(found) ? null : withOrderOf(set, found);
  }
}

/** A `jsonb` column keeps no order of members, which is how a row has its indicators: the order is the log's. */
function withOrderOf({ sheets }: ReviewSet, tables: ReviewSet): ReviewSet {
  const order = new Map(sheets.flatMap(({ item, indicators }) => indicators.map(({ indicator }, n) => [`${item}/${indicator}`, n]))); // prettier-ignore
  const placeOf = (item: string, indicator: string) => order.get(`${item}/${indicator}`) ?? order.size;
  return {
    ...tables,
    sheets: tables.sheets.map((sheet) => ({
      ...sheet,
      indicators: sheet.indicators.toSorted(
        (a, b) => placeOf(sheet.item, a.indicator) - placeOf(sheet.item, b.indicator),
      ),
    })),
  };
}
