import { lazy, type ComponentType } from 'react';
import { InboxScreen } from './inbox/inbox.screen';
import type { Words } from './words/ja';

interface ScreenLine {
  /** wouter's pattern: `/items/:id`. */
  readonly path: string;
  /** Its word in the navigation; a screen without one is reached from another. */
  readonly name?: (words: Words) => string;
  /** Shows one cycle: the header lets one choose it (`useChosen`). */
  readonly showsCycle?: boolean;
  readonly Screen: ComponentType;
}

/** Every screen in one line, loaded when it is opened; the home page comes at once. A new one needs a folder, its words and a line here. */
export const screens: readonly ScreenLine[] = [
  {
    path: '/',
    name: (w) => w.inbox.title,
    Screen: InboxScreen,
  },
  {
    path: '/board',
    name: (w) => w.board.title,
    showsCycle: true,
    Screen: lazy(async () => ({ default: (await import('./board/board.screen')).BoardScreen })),
  },
  {
    path: '/board/remind',
    Screen: lazy(async () => ({ default: (await import('./board/remind.screen')).RemindScreen })),
  },
  {
    path: '/board/extend',
    Screen: lazy(async () => ({ default: (await import('./board/extend.screen')).ExtendScreen })),
  },
  {
    path: '/board/extend-cycle',
    Screen: lazy(async () => ({ default: (await import('./board/extend-cycle.screen')).ExtendCycleScreen })),
  },
  {
    path: '/items/:id/progress/:cycle',
    Screen: lazy(async () => ({ default: (await import('./progress/progress.screen')).ProgressScreen })),
  },
  {
    path: '/items/:id/progress/:cycle/check',
    Screen: lazy(async () => ({ default: (await import('./check/progress-check.screen')).ProgressCheckScreen })),
  },
  {
    path: '/items/:id/revise/:indicator',
    Screen: lazy(async () => ({ default: (await import('./revision/revision.screen')).RevisionScreen })),
  },
  {
    path: '/items/:id/revise/:indicator/check',
    Screen: lazy(async () => ({ default: (await import('./check/revision-check.screen')).RevisionCheckScreen })),
  },
  {
    path: '/scorecard',
    name: (w) => w.scorecard.title,
    Screen: lazy(async () => ({ default: (await import('./scorecard/scorecard.screen')).ScorecardScreen })),
  },
  {
    path: '/reviews',
    name: (w) => w.review.title,
    Screen: lazy(async () => ({ default: (await import('./review/reviews.screen')).ReviewsScreen })),
  },
  {
    path: '/reviews/:id',
    Screen: lazy(async () => ({ default: (await import('./review/builder.screen')).BuilderScreen })),
  },
  {
    path: '/reviews/:id/approval',
    Screen: lazy(async () => ({ default: (await import('./review-approval/approval.screen')).ApprovalScreen })),
  },
  {
    path: '/reviews/:id/differences',
    Screen: lazy(async () => ({ default: (await import('./review-approval/differences.screen')).DifferencesScreen })),
  },
  {
    path: '/reviews/:id/conflict',
    Screen: lazy(async () => ({ default: (await import('./review-approval/conflict.screen')).ReviewConflictScreen })),
  },
  {
    path: '/reviews/:id/opinions',
    Screen: lazy(async () => ({ default: (await import('./review/opinions.screen')).OpinionsScreen })),
  },
  {
    path: '/absences',
    name: (w) => w.absence.title,
    Screen: lazy(async () => ({ default: (await import('./absence/absence.screen')).AbsenceScreen })),
  },
  {
    path: '/plan',
    name: (w) => w.plan.title,
    Screen: lazy(async () => ({ default: (await import('./plan/plan.screen')).PlanScreen })),
  },
  { path: '/plan/items', Screen: lazy(async () => ({ default: (await import('./plan/items.screen')).ItemsScreen })) },
  {
    path: '/plan/items/:id',
    Screen: lazy(async () => ({ default: (await import('./plan/item.screen')).PlanItemScreen })),
  },
  {
    path: '/plan/cycles',
    Screen: lazy(async () => ({ default: (await import('./plan/cycles.screen')).CyclesScreen })),
  },
  {
    path: '/plan/scales',
    Screen: lazy(async () => ({ default: (await import('./plan/scales.screen')).ScalesScreen })),
  },
  {
    path: '/routes',
    name: (w) => w.route.title,
    Screen: lazy(async () => ({ default: (await import('./route/route.screen')).RouteScreen })),
  },
  {
    path: '/routes/:route/draft',
    Screen: lazy(async () => ({ default: (await import('./route/draft.screen')).RouteDraftScreen })),
  },
  {
    path: '/overrides',
    Screen: lazy(async () => ({ default: (await import('./override/override.screen')).OverrideScreen })),
  },
  {
    path: '/items/:id/conflict',
    Screen: lazy(async () => ({ default: (await import('./conflict/conflict.screen')).ConflictScreen })),
  },
  { path: '/bulk', Screen: lazy(async () => ({ default: (await import('./bulk/bulk.screen')).BulkScreen })) },
  { path: '/items/:id', Screen: lazy(async () => ({ default: (await import('./item/item.screen')).ItemScreen })) },
];
