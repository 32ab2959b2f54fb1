import { currentStep, toRead, type ApprovalEvent } from '@ayumi/approval';
import { categoryOf, nothing, touch, type Projection } from '@ayumi/event-sourcing';
import type { ItemEvent } from '../item/item.events';
import type { PlanEvent } from '../plan/plan.events';
import { asToday } from '../read-model/as-today';
import type { Handlers, Recorded, RowOf } from '../read-model/handlers';
import { itemRows } from '../read-model/item-row';
import {
  decidedRow,
  decisions,
  matterKey,
  submittedRow,
  type MatterRow,
  type SubmissionEvent,
} from '../read-model/matter-row';
import { planRows } from '../read-model/plan-row';
import type { ReviewEvent } from '../review/review.events';
import type { InboxMatter } from './inbox.entity';
import { decidedTouch, frozenTouch, yearTouch } from './inbox.review-row';

export type InboxMatterRow = RowOf<InboxMatter>;

const on: Handlers<ItemEvent | PlanEvent | ReviewEvent> = {
  ...planRows('inbox_plan'),
  ...itemRows('inbox_item'),
  ProgressSubmitted: (event) => [matter(event, (row) => submission(row, event))],
  TargetRevisionSubmitted: (event) => [matter(event, (row) => submission(row, event))],
  ...decisions((event) =>
    isOfReview(event) ? [decidedTouch(event), yearTouch(event)] : [matter(event, (row) => decision(row, event))],
  ),
  MatterReturned: (event) =>
    isOfReview(event)
      ? [decidedTouch(event), yearTouch(event)]
      : [matter(event, (row) => decision(row && { ...row, returned: lastReturn(row, event) }, event))],
  ReviewFrozen: (event) => [frozenTouch(event), yearTouch(event)],
  FrozenTextKept: nothing,
  ReviewPublished: (event) => [yearTouch(event)],
  CorrectionBegun: (event) => [yearTouch(event)],
  CorrectionDropped: (event) => [yearTouch(event)],
  IntroductionWritten: (event) => [yearTouch(event)],
  ChapterRemarked: (event) => [yearTouch(event)],
  PrioritiesChosen: (event) => [yearTouch(event)],
  OutlineArranged: (event) => [yearTouch(event)],
  LicenceChosen: (event) => [yearTouch(event)],
  IndicatorDescribed: (event) => [yearTouch(event)],
  OpinionRecorded: (event) => [yearTouch(event)],
  OpinionChanged: (event) => [yearTouch(event)],
  OpinionWithdrawn: (event) => [yearTouch(event)],
  OpinionAnswered: (event) => [yearTouch(event)],
};

/** あなたの番: every matter with the posts whose turn it is and the people who took part in it. */
export const inboxProjection: Projection = {
  name: 'inbox',
  version: 3,
  differs: [{ since: 3, table: 'inbox_review_year', columns: 'all' }],
  upcast: asToday,
  categories: ['plan', 'item', 'review'],
  tables: {
    inbox_plan: { key: 'plan' },
    inbox_item: { key: 'item' },
    inbox_matter: { key: 'key' },
    inbox_review: { key: 'key' },
    inbox_review_year: { key: 'review' },
  },
  on,
};

const isOfReview = ({ stream }: Recorded<ApprovalEvent>): boolean => categoryOf(stream) === 'review';

const matter = (
  event: Recorded<SubmissionEvent | ApprovalEvent>,
  fold: (row: InboxMatterRow | undefined) => InboxMatterRow | null,
) => touch<InboxMatterRow>('inbox_matter', matterKey(event), fold);

function submission(row: InboxMatterRow | undefined, event: Recorded<SubmissionEvent>): InboxMatterRow {
  const submitted = submittedRow(row, event);
  return {
    ...submitted,
    kind: event.type === 'ProgressSubmitted' ? 'progress' : 'revision',
    content: event.data.content,
    ...turnOf(submitted),
    participants: together(row, event.meta.actor),
    returned: null,
  };
}

function decision(row: InboxMatterRow | undefined, event: Recorded<ApprovalEvent>): InboxMatterRow | null {
  const decided = decidedRow(row, event);
  return decided && { ...decided, ...turnOf(decided), participants: together(row, event.meta.actor) };
}

const turnOf = ({ approval }: MatterRow) => ({
  awaited: currentStep(approval)?.posts ?? [],
  owed: [...new Set(approval.readings.owed.map(({ person }) => person))],
  // Of an open matter `lead/…` is the post of the unit that leads by then; of one that ended, of the unit that led it.
  toRead: [...new Set([approval, { ...approval, lead: 'lead' }].flatMap(toRead).map(({ post }) => post))],
  since: approval.since,
});

const together = (row: InboxMatterRow | undefined, actor: string): readonly string[] => [
  ...new Set([...(row?.participants ?? []), actor]),
];

const lastReturn = (
  { approval }: InboxMatterRow,
  { data, meta }: Recorded<Extract<ApprovalEvent, { type: 'MatterReturned' }>>,
) => ({
  step: approval.route.steps.find((step) => step.id === data.step)?.title ?? data.step,
  name: meta.actorName,
  postTitle: meta.postTitle ?? null,
  reason: data.reason,
});
