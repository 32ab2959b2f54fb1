import { isRefusal } from '@ayumi/kernel';
import { PlanAnswer, PlanQuery, PlansAnswer, PlansQuery } from '@ayumi/plan/runtime';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCookieAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/asker';
import { bodyPipe } from '../http/body.pipe';
import { Problem, problemOf } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { CITY } from '../http/tokens';
import { Place } from './parameters';

class PlansParameters {
  @Place() after?: string;
}

/** 計画と照会の一覧. */
@ApiTags('plans')
@ApiCookieAuth()
@Controller('plans')
export class PlansController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  @Reads('current')
  @ApiOperation({ operationId: 'plans', summary: '計画と照会の一覧' })
  @ApiOkResponse({ type: PlansAnswer })
  plans(@Query(bodyPipe()) _parameters: PlansParameters): Promise<PlansAnswer> {
    return this.queries.execute(new PlansQuery(CITY));
  }

  @Get(':plan')
  @Reads('current')
  @ApiOperation({ operationId: 'plan', summary: '計画: 年度、章、項目、評価区分、照会、次の照会の案' })
  @ApiOkResponse({ type: PlanAnswer })
  @ApiNotFoundResponse({ type: Problem })
  async plan(@Param('plan') plan: string, @Query(bodyPipe()) _parameters: PlansParameters): Promise<PlanAnswer> {
    const answer = await this.queries.execute(new PlanQuery(plan));
    if (isRefusal(answer)) throw new ProblemException(problemOf(answer));
    return answer;
  }
}
