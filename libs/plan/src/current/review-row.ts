import { evolveApproval, submitted, type ApprovalEvent } from '@ayumi/approval';
import { touch } from '@ayumi/event-sourcing';
import { idOf, type Recorded, type RowOf } from '../read-model/handlers';
import type { ReviewEvent, ReviewFrozen } from '../review/review.events';
import { partsOf } from '../review/review.ids';
import { reviewDecider } from '../review/review.state';
import type { CurrentReview, CurrentReviewYear } from './current.entity';
import { returnedBy, together } from './decided';

export type ReviewRow = RowOf<CurrentReview>;
export type ReviewYearRow = RowOf<CurrentReviewYear>;

/** Whatever happens to a year's review, but for the pieces of the frozen text: they are long, and nobody is asked about them. */
export const yearTouch = (event: Recorded<ReviewEvent>) =>
  touch<ReviewYearRow>('current_review_year', idOf(event.stream), (row) => {
    const review = idOf(event.stream);
    const state = reviewDecider.evolve(row?.state ?? reviewDecider.initial, event);
    return { review, ...partsOf(review), state };
  });

/** A version that goes on its route, for the first time or again. */
export const frozenTouch = (event: Recorded<ReviewFrozen>) =>
  touch<ReviewRow>('current_review', keyOf(event), (row) => {
    const { data, meta } = event;
    const review = idOf(event.stream);
    const approval = submitted(row?.approval, data, meta);
    return {
      key: keyOf(event),
      ...partsOf(review),
      review,
      version: data.version,
      matter: data.matter,
      status: approval.status,
      approval,
      participants: together(row, meta.actor),
      returned: null,
      owed: [],
    };
  });

export const decidedTouch = (event: Recorded<ApprovalEvent>) =>
  touch<ReviewRow>('current_review', keyOf(event), (row) => {
    if (!row) return null;
    const approval = evolveApproval(row.approval, event);
    return {
      ...row,
      status: approval.status,
      approval,
      participants: together(row, event.meta.actor),
      returned: event.type === 'MatterReturned' ? returnedBy(row, event) : row.returned,
      owed: [...new Set(approval.readings.owed.map(({ person }) => person))],
    };
  });

const keyOf = ({ stream, data }: Recorded<ReviewFrozen | ApprovalEvent>): string => `${idOf(stream)}/${data.matter}`;
