import { PlansAnswer, PlansQuery } from '@ayumi/plan/runtime';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/asker';
import { bodyPipe } from '../http/body.pipe';
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
  @Reads('board')
  @ApiOperation({ operationId: 'plans', summary: '計画と照会の一覧' })
  @ApiOkResponse({ type: PlansAnswer })
  plans(@Query(bodyPipe()) _parameters: PlansParameters): Promise<PlansAnswer> {
    return this.queries.execute(new PlansQuery(CITY));
  }
}
