import type { Projection } from '@ayumi/event-sourcing';
import {
  AnnualReviewItem,
  AnnualReviewMatter,
  AnnualReviewPlan,
  AnnualReviewRevision,
} from './annual-review/annual-review.entity';
import { annualReviewProjection } from './annual-review/annual-review.projection';
import { AnnualReviewHandler } from './annual-review/annual-review.query';
import { BoardItem, BoardMatter, BoardPlan } from './board/board.entity';
import { boardProjection } from './board/board.projection';
import { BoardHandler } from './board/board.query';
import { PlanHandler } from './board/plan.query';
import { PlansHandler } from './board/plans.query';
import { HistoryEvent } from './history/history.entity';
import { historyProjection } from './history/history.projection';
import { HistoryHandler } from './history/history.query';
import { InboxItem, InboxMatter, InboxPlan, InboxReview, InboxReviewYear } from './inbox/inbox.entity';
import { inboxProjection } from './inbox/inbox.projection';
import { AbsenceEffectHandler } from './inbox/absence-effect.query';
import { InboxHandler } from './inbox/inbox.query';
import { ReadModels1764000000000 } from './migrations/1764000000000-read-models';
import { ItemLife1764200000000 } from './migrations/1764200000000-item-life';
import { Reviews1764300000000 } from './migrations/1764300000000-reviews';
import { InboxIndexes1764850000000 } from './migrations/1764850000000-inbox-indexes';
import { ReviewYears1764500000000 } from './migrations/1764500000000-review-years';

/** For the TypeORM data source of whoever reads or migrates them. */
export const readModelEntities = [
  BoardPlan,
  BoardItem,
  BoardMatter,
  InboxPlan,
  InboxItem,
  InboxMatter,
  InboxReview,
  InboxReviewYear,
  HistoryEvent,
  AnnualReviewPlan,
  AnnualReviewItem,
  AnnualReviewMatter,
  AnnualReviewRevision,
];

/** In order. They need the schema `read`, which comes with the checkpoint table. */
export const readModelMigrations = [
  ReadModels1764000000000,
  ItemLife1764200000000,
  Reviews1764300000000,
  ReviewYears1764500000000,
  InboxIndexes1764850000000,
];

/** What the worker keeps up to date, one checkpoint each. */
export const projections: readonly Projection[] = [
  boardProjection,
  inboxProjection,
  historyProjection,
  annualReviewProjection,
];

/** Providers. They ask for TypeORM's `DataSource`, the `EVENT_STORE` and `DirectoryContexts`. */
export const queryHandlers = [
  BoardHandler,
  PlansHandler,
  PlanHandler,
  InboxHandler,
  AbsenceEffectHandler,
  HistoryHandler,
  AnnualReviewHandler,
];

export * from './annual-review/annual-review.answer';
export * from './annual-review/annual-review.matrix.answer';
export * from './annual-review/annual-review.sheet.answer';
export { AnnualReviewQuery, type AnnualReviewInput } from './annual-review/annual-review.query';
export { annualReviewOf } from './annual-review/annual-review';
export { annualReviewRows, type AnnualReviewRows, type ReviewOutlook } from './annual-review/annual-review.ground';
export * from './board/board.answer';
export { BoardQuery } from './board/board.query';
export * from './board/plans.answer';
export * from './board/plan.answer';
export { PlanQuery } from './board/plan.query';
export { PlansQuery } from './board/plans.query';
export { boardOf, boardRows, type BoardInput, type BoardRows } from './board/board';
export * from './history/history.answer';
export { HistoryQuery, type HistoryInput } from './history/history.query';
export { summaryOf, whoOf } from './history/history.words';
export { sortablePosition } from './history/sortable-position';
export * from './inbox/inbox.answer';
export * from './inbox/absence-effect.answer';
export { AbsenceEffectQuery } from './inbox/absence-effect.query';
export { InboxQuery } from './inbox/inbox.query';
export { inboxOf, inboxRows, type InboxInput, type InboxRows } from './inbox/inbox';
export { finalRating } from './read-model/final-rating';
export * from './read-model/result.answer';
export * from './read-model/standing.answer';
