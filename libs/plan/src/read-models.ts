import type { Projection } from '@ayumi/event-sourcing';
import { AnnualReviewHandler } from './annual-review/annual-review.query';
import { BoardHandler } from './board/board.query';
import { PlanHandler } from './board/plan.query';
import { PlansHandler } from './board/plans.query';
import {
  CurrentItem,
  CurrentMatter,
  CurrentPlan,
  CurrentReview,
  CurrentReviewYear,
  CurrentTargetRevision,
} from './current/current.entity';
import { currentProjection } from './current/current.projection';
import { HistoryEvent } from './history/history.entity';
import { historyProjection } from './history/history.projection';
import { HistoryHandler } from './history/history.query';
import { AbsenceEffectHandler } from './inbox/absence-effect.query';
import { InboxHandler } from './inbox/inbox.query';
import { ReadModels1764870000000 } from './migrations/1764870000000-read-models';

/** For the TypeORM data source of whoever reads or migrates them. */
export const readModelEntities = [
  CurrentPlan,
  CurrentItem,
  CurrentMatter,
  CurrentTargetRevision,
  CurrentReview,
  CurrentReviewYear,
  HistoryEvent,
];

/** In order. They need the schema `read`, which comes with the checkpoint table. */
export const readModelMigrations = [ReadModels1764870000000];

/** What the worker keeps up to date, one checkpoint each. */
export const projections: readonly Projection[] = [currentProjection, historyProjection];

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
