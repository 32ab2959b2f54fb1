import {
  absenceCommands,
  Accounts,
  DirectoryContexts,
  HOME_CITY,
  organisation,
  accountCommands,
  delegationCommands,
  Sessions,
  SignInThrottle,
} from '@ayumi/directory/runtime';
import { Drafts } from '@ayumi/desk/runtime';
import { EVENT_STORE, handlersOf } from '@ayumi/event-sourcing/runtime';
import {
  FormQueryHandler,
  BulkCheckHandler,
  ItemContexts,
  ItemQueryHandler,
  itemCommands,
  planCommands,
  PlanContexts,
  planTranscription,
  queryHandlers,
  REVIEW_ID,
  reviewCommands,
  ReviewContexts,
  ReviewFacts,
  ReviewGapsOf,
  ReviewTables,
  reviewQueryHandlers,
  routeCommands,
  RouteContexts,
  RouteQueryHandler,
  ROUTES,
  transcription,
} from '@ayumi/plan/runtime';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { ChartsController } from './chart/charts.controller';
import { AbsencesController } from './directory/absences.controller';
import { AccountsController } from './directory/accounts.controller';
import { DirectoryController } from './directory/directory.controller';
import { Drafting } from './draft/drafting';
import { DraftsController } from './draft/drafts.controller';
import { FiguresController } from './figure/figures.controller';
import { FormsController } from './form/forms.controller';
import { AfterInterceptor } from './http/after.interceptor';
import { CommandRate } from './http/command-rate';
import { commandsController } from './http/commands.controller';
import { HealthController } from './http/health.controller';
import { MetricsController } from './http/metrics.controller';
import { LIMITS, type Limits } from './http/limits';
import { ProblemFilter } from './http/problem.filter';
import { SessionGuard } from './http/session.guard';
import { CITY, INSTALLATION, type Installation } from './http/tokens';
import { BulkApprovalsController } from './item/bulk-approvals.controller';
import { BulkExtensionsController } from './item/bulk-extensions.controller';
import { BulkRemindersController } from './item/bulk-reminders.controller';
import { BulkCheckController } from './item/bulk-check.controller';
import { ITEM_ID } from './item/item-id';
import { ItemController } from './item/item.controller';
import { LiveConnections } from './live/live-connections';
import { LiveFeed } from './live/live-feed';
import { LiveController } from './live/live.controller';
import { AnnualReviewController } from './read/annual-review.controller';
import { BoardController } from './read/board.controller';
import { HistoryController } from './read/history.controller';
import { InboxController } from './read/inbox.controller';
import { ReviewsController } from './review/reviews.controller';
import { ReviewOutputsController } from './review-outputs/review-outputs.controller';
import { ReviewPrinting } from './review-outputs/review-printing';
import { RoutesController } from './route/routes.controller';
import { PlansController } from './read/plans.controller';
import { ScorecardController } from './scorecard/scorecard.controller';
import { OtherSessionsController } from './session/other-sessions.controller';
import { SessionController } from './session/session.controller';

const CITY_ID = new RegExp(`^${CITY}$`);
const ROUTE_ID = new RegExp(`^(${ROUTES.join('|')})$`);
const PLAN_ID = /^[a-z]+-[a-z0-9]+$/;

const FEATURES = [
  commandsController('items', ITEM_ID, itemCommands),
  commandsController('plans', PLAN_ID, planCommands),
  commandsController('directory', CITY_ID, delegationCommands),
  commandsController('directory', CITY_ID, absenceCommands),
  commandsController('routes', ROUTE_ID, routeCommands),
  commandsController('reviews', REVIEW_ID, reviewCommands, 'review-'),
  ItemController,
  ChartsController,
  FiguresController,
  FormsController,
  DraftsController,
  LiveController,
  BulkApprovalsController,
  BulkExtensionsController,
  BulkRemindersController,
  BulkCheckController,
  BoardController,
  InboxController,
  HistoryController,
  AnnualReviewController,
  ReviewsController,
  ReviewOutputsController,
  ScorecardController,
  RoutesController,
  PlansController,
  AbsencesController,
  DirectoryController,
  AccountsController,
  SessionController,
  OtherSessionsController,
  HealthController,
  MetricsController,
];

/** Every command and query, for whoever asks: the door below, or the command line. */
const BUSES = [
  ...[itemCommands, transcription].flatMap(handlersOf),
  ...[planCommands, planTranscription].flatMap(handlersOf),
  ...[organisation, delegationCommands, absenceCommands, accountCommands].flatMap(handlersOf),
  ...handlersOf(routeCommands),
  ...handlersOf(reviewCommands),
  ItemQueryHandler,
  FormQueryHandler,
  BulkCheckHandler,
  RouteQueryHandler,
  ...reviewQueryHandlers,
  ...queryHandlers,
  ItemContexts,
  PlanContexts,
  DirectoryContexts,
  RouteContexts,
  ReviewContexts,
  ReviewFacts,
  ReviewGapsOf,
  ReviewTables,
  Accounts,
  Sessions,
  Drafting,
  Drafts,
];

const shared = (installation: Installation) => [
  { provide: INSTALLATION, useValue: installation },
  { provide: EVENT_STORE, useValue: installation.store },
  { provide: HOME_CITY, useValue: CITY },
  { provide: DataSource, useValue: installation.rows },
];

/** Commands and queries without a door: seeds and imports go through the same buses. */
@Module({})
export class BusModule {
  static on(installation: Installation): DynamicModule {
    return { module: BusModule, imports: [CqrsModule.forRoot()], providers: [...shared(installation), ...BUSES] };
  }
}

const bounds = (limits: Limits) => [
  { provide: LIMITS, useValue: limits },
  CommandRate,
  {
    provide: SignInThrottle,
    inject: [DataSource],
    useFactory: (rows: DataSource) => new SignInThrottle(rows, limits.signIn),
  },
];

/** The list of features. */
@Module({})
export class ApiModule {
  static on(installation: Installation, limits: Limits): DynamicModule {
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot()],
      controllers: FEATURES,
      providers: [
        ...shared(installation),
        ...BUSES,
        LiveFeed,
        LiveConnections,
        ReviewPrinting,
        ...bounds(limits),
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: AfterInterceptor },
      ],
    };
  }
}
