import { DirectoryHistory } from '@ayumi/directory';
import { comparePositions, foldRows, type EventStore, type Position, type RecordedEvent } from '@ayumi/event-sourcing';
import { EVENT_STORE } from '@ayumi/event-sourcing/runtime';
import { refuse, type Refusal } from '@ayumi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { annualReviewRows } from '../annual-review/annual-review.ground';
import { currentProjection } from '../current/current.projection';
import { cityOf } from '../item/item.ids';
import { isOfPlan } from '../read-model/rows-as-of';
import type { ReviewEditorial } from './review.editorial';
import type { ReviewSet } from './review.set';
import { reviewSetOf } from './review-set-of';

const PAGE = 1000;

/** The facts of a year's review, folded from the log itself: the same place in it always gives the same set. */
@Injectable()
export class ReviewFacts {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /**
   * Everything recorded up to a place in the log, inclusive; up to its end where none is given. Reads the log from the
   * beginning and no read table, so that what a table holds, or does not hold yet, changes nothing.
   * Refused: `plan-unknown`, `year-not-in-plan`.
   */
  async setOf(
    plan: string,
    fiscalYear: number,
    editorial: ReviewEditorial,
    until?: Position,
  ): Promise<ReviewSet | Refusal> {
    const position = until ?? (await this.store.head());
    if (position === null) return refuse('plan-unknown', { plan });
    const { kept, directory, last } = await this.read(plan, position);
    if (!last) return refuse('plan-unknown', { plan });
    const rows = annualReviewRows(foldRows(currentProjection, kept));
    const directories = new DirectoryHistory(directory);
    const cut = { position, at: last.meta.at };
    return reviewSetOf(rows, editorial, { plan, fiscalYear, cut, directories });
  }

  /** Page by page: of a long log only what concerns the plan is kept. */
  private async read(plan: string, until: Position) {
    const kept: RecordedEvent[] = [];
    const directory: RecordedEvent[] = [];
    let last: RecordedEvent | null = null;
    for (let after: Position | null = null; ;) {
      const page: RecordedEvent[] = await this.store.readAll(after, PAGE);
      const reached = page.filter((event) => comparePositions(event.position, until) <= 0);
      kept.push(...reached.filter(({ stream }) => isOfPlan(stream, plan)));
      directory.push(...reached.filter(({ stream }) => stream === `directory-${cityOf(plan)}`));
      last = reached.at(-1) ?? last;
      if (page.length < PAGE || reached.length < page.length) return { kept, directory, last };
      after = page.at(-1)!.position;
    }
  }
}
