import type { ApprovalEvent } from '@ayumi/approval';
import { categoryOf, nothing, type Projection } from '@ayumi/event-sourcing';
import type { ItemEvent } from '../item/item.events';
import type { PlanEvent } from '../plan/plan.events';
import { asToday } from '../read-model/as-today';
import type { Handlers, Recorded } from '../read-model/handlers';
import type { ReviewEvent } from '../review/review.events';
import { itemRows } from './item-row';
import { decidedMatter, decisions, submittedMatter } from './matter-row';
import { planRows } from './plan-row';
import { decidedTouch, frozenTouch, yearTouch } from './review-row';
import { targetRevision } from './target-revision-row';

const isOfReview = ({ stream }: Recorded<ApprovalEvent>): boolean => categoryOf(stream) === 'review';

const on: Handlers<ItemEvent | PlanEvent | ReviewEvent> = {
  ...planRows,
  ...itemRows,
  TargetRevised: (event) => [...itemRows.TargetRevised(event), targetRevision(event)],
  ProgressSubmitted: (event) => [submittedMatter(event)],
  TargetRevisionSubmitted: (event) => [submittedMatter(event)],
  ...decisions((event) => (isOfReview(event) ? [decidedTouch(event), yearTouch(event)] : [decidedMatter(event)])),
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

/** 現況: what every plan, item, matter and review is now. Board, inbox and report are questions to it (ADR 0031). */
export const currentProjection: Projection = {
  name: 'current',
  version: 1,
  upcast: asToday,
  categories: ['plan', 'item', 'review'],
  tables: {
    current_plan: { key: 'plan' },
    current_item: { key: 'item' },
    current_matter: { key: 'key' },
    current_target_revision: { key: 'key' },
    current_review: { key: 'key' },
    current_review_year: { key: 'review' },
  },
  on,
};
