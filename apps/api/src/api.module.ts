import { routeCommands, RouteContexts } from '@ayumi/approval/runtime';
import {
  absenceCommands,
  Accounts,
  DirectoryContexts,
  organisation,
  accountCommands,
  delegationCommands,
  Sessions,
} from '@ayumi/directory/runtime';
import { EVENT_STORE, handlersOf } from '@ayumi/event-sourcing/runtime';
import {
  ItemContexts,
  ItemQueryHandler,
  itemCommands,
  planCommands,
  PlanContexts,
  planTranscription,
  queryHandlers,
  transcription,
} from '@ayumi/plan/runtime';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { AbsencesController } from './directory/absences.controller';
import { AccountsController } from './directory/accounts.controller';
import { AfterInterceptor } from './http/after.interceptor';
import { commandsController } from './http/commands.controller';
import { HealthController } from './http/health.controller';
import { ProblemFilter } from './http/problem.filter';
import { SessionGuard } from './http/session.guard';
import { CITY, INSTALLATION, type Installation } from './http/tokens';
import { BulkApprovalsController } from './item/bulk-approvals.controller';
import { ITEM_ID } from './item/item-id';
import { ItemController } from './item/item.controller';
import { AnnualReviewController } from './read/annual-review.controller';
import { BoardController } from './read/board.controller';
import { HistoryController } from './read/history.controller';
import { InboxController } from './read/inbox.controller';
import { PlansController } from './read/plans.controller';
import { SessionController } from './session/session.controller';

const CITY_ID = new RegExp(`^${CITY}$`);
const PLAN_ID = /^[a-z]+-[a-z0-9]+$/;

const FEATURES = [
  commandsController('items', ITEM_ID, itemCommands),
  commandsController('plans', PLAN_ID, planCommands),
  commandsController('directory', CITY_ID, delegationCommands),
  commandsController('directory', CITY_ID, absenceCommands),
  ItemController,
  BulkApprovalsController,
  BoardController,
  InboxController,
  HistoryController,
  AnnualReviewController,
  PlansController,
  AbsencesController,
  AccountsController,
  SessionController,
  HealthController,
];

/** Every command and query, for whoever asks: the door below, or the command line. */
const BUSES = [
  ...[itemCommands, transcription].flatMap(handlersOf),
  ...[planCommands, planTranscription].flatMap(handlersOf),
  ...[organisation, delegationCommands, absenceCommands, accountCommands].flatMap(handlersOf),
  ...handlersOf(routeCommands),
  ItemQueryHandler,
  ...queryHandlers,
  ItemContexts,
  PlanContexts,
  DirectoryContexts,
  RouteContexts,
  Accounts,
  Sessions,
];

const shared = (installation: Installation) => [
  { provide: INSTALLATION, useValue: installation },
  { provide: EVENT_STORE, useValue: installation.store },
  { provide: DataSource, useValue: installation.rows },
];

/** Commands and queries without a door: seeds and imports go through the same buses. */
@Module({})
export class BusModule {
  static on(installation: Installation): DynamicModule {
    return { module: BusModule, imports: [CqrsModule.forRoot()], providers: [...shared(installation), ...BUSES] };
  }
}

/** The list of features. */
@Module({})
export class ApiModule {
  static on(installation: Installation): DynamicModule {
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot()],
      controllers: FEATURES,
      providers: [
        ...shared(installation),
        ...BUSES,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: AfterInterceptor },
      ],
    };
  }
}
