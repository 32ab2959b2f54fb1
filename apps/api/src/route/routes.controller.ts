import { isRefusal } from '@ayumi/kernel';
import {
  RouteAnswer,
  RouteBody,
  RouteProblemsAnswer,
  RouteQuery,
  RouteQueryHandler,
  ROUTES,
} from '@ayumi/plan/runtime';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCookieAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { bodyPipe } from '../http/body.pipe';
import { Problem, problemOf } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { routeProblemWords } from '../http/words';
import { INSTALLATION, type Installation } from '../http/tokens';

/** 経路: every version of every route, and what would be wrong with another. */
@ApiTags('routes')
@ApiCookieAuth()
@Controller('routes')
export class RoutesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly routes: RouteQueryHandler,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'routes', summary: '経路の一覧' })
  @ApiOkResponse({ type: [RouteAnswer] })
  async list(): Promise<RouteAnswer[]> {
    const found = await Promise.all(ROUTES.map((route) => this.ask(route)));
    return found.flatMap((route) => (isRefusal(route) ? [] : [route]));
  }

  @Get(':route')
  @ApiOperation({ operationId: 'route', summary: '経路の全ての版' })
  @ApiOkResponse({ type: RouteAnswer })
  @ApiNotFoundResponse({ type: Problem })
  async one(@Param('route') route: string): Promise<RouteAnswer> {
    const found = await this.ask(route);
    if (isRefusal(found)) throw new ProblemException(problemOf(found));
    return found;
  }

  @Post(':route/check')
  @HttpCode(200)
  @ApiOperation({ operationId: 'check-route', summary: '公布する前の点検(何も記録しない)' })
  @ApiOkResponse({ type: RouteProblemsAnswer })
  @ApiNotFoundResponse({ type: Problem })
  async check(@Param('route') route: string, @Body(bodyPipe()) draft: RouteBody): Promise<RouteProblemsAnswer> {
    const problems = await this.routes.problemsOf(route, draft);
    if (isRefusal(problems)) throw new ProblemException(problemOf(problems));
    const words = routeProblemWords(problems);
    return { problems: problems.map((each, index) => ({ ...each, detail: words[index] ?? '' })) };
  }

  private ask(route: string) {
    return this.queries.execute(new RouteQuery(route, this.installation.clock.now()));
  }
}
