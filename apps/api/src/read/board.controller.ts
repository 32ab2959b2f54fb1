import { isRefusal } from '@ayumi/kernel';
import { BoardAnswer, BoardQuery, STATUSES, type Status } from '@ayumi/plan/runtime';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCookieAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/asker';
import { instantIn } from '../http/instant';
import { bodyPipe } from '../http/body.pipe';
import { Problem, problemOf } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { INSTALLATION, type Installation } from '../http/tokens';
import { Choice, PlanId, Place, Whole, Word } from './parameters';

class BoardParameters extends PlanId {
  @Word('照会。省くと進行中の最新', '2024-year-end') cycle?: string;
  @Whole('章', 1, 99) chapter?: number;
  @Word('推進担当課', 'shuunou') unit?: string;
  @Choice('状態', STATUSES) status?: Status;
  @Word('この時点の姿(日付なら、その日の終わり)', 'R7.4.30') asOf?: string;
  @Place() after?: string;
}

/** 進行管理: where every item of a cycle stands. */
@ApiTags('board')
@ApiCookieAuth()
@Controller('board')
export class BoardController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get()
  @Reads('board')
  @ApiOperation({ operationId: 'board', summary: '進行管理: 照会ごとの全項目の状態' })
  @ApiOkResponse({ type: BoardAnswer })
  @ApiNotFoundResponse({ type: Problem })
  async board(@Query(bodyPipe()) { plan, cycle, chapter, unit, status, asOf }: BoardParameters): Promise<BoardAnswer> {
    const past = instantIn(asOf, 'asOf');
    const at = past ?? this.installation.clock.now();
    const answer = await this.queries.execute(
      new BoardQuery({ plan, at, cycle, chapter, unit, status, ...(past && { asOf: past }) }),
    );
    if (isRefusal(answer)) throw new ProblemException(problemOf(answer));
    return answer;
  }
}
