import { evolveApproval, submitted, type ApprovalEvent } from '@ayumi/approval';
import { touch } from '@ayumi/event-sourcing';
import { idOf, type Recorded, type RowOf } from '../read-model/handlers';
import type { ReviewEvent, ReviewFrozen } from '../review/review.events';
import { partsOf } from '../review/review.ids';
import { reviewDecider } from '../review/review.state';
import type { InboxReview, InboxReviewYear, LastReturn } from './inbox.entity';

export type InboxReviewRow = RowOf<InboxReview>;
export type InboxReviewYearRow = RowOf<InboxReviewYear>;

/** Whatever happens to a year's review, but for the pieces of the frozen text: they are long, and nobody is asked about them. */
export const yearTouch = (event: Recorded<ReviewEvent>) =>
  touch<InboxReviewYearRow>('inbox_review_year', idOf(event.stream), (row) => {
    const review = idOf(event.stream);
    const state = reviewDecider.evolve(row?.state ?? reviewDecider.initial, event);
    return { review, ...partsOf(review), state };
  });

/** A version that goes on its route, for the first time or again. */
export const frozenTouch = (event: Recorded<ReviewFrozen>) =>
  touch<InboxReviewRow>('inbox_review', keyOf(event), (row) => {
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
  touch<InboxReviewRow>('inbox_review', keyOf(event), (row) => {
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

const together = (row: InboxReviewRow | undefined, actor: string): readonly string[] => [
  ...new Set([...(row?.participants ?? []), actor]),
];

const returnedBy = (
  { approval }: InboxReviewRow,
  { data, meta }: Recorded<Extract<ApprovalEvent, { type: 'MatterReturned' }>>,
): LastReturn => ({
  step: approval.route.steps.find((step) => step.id === data.step)?.title ?? data.step,
  name: meta.actorName,
  postTitle: meta.postTitle ?? null,
  reason: data.reason,
});
