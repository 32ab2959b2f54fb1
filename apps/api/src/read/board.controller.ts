import { isRefusal } from '@ayumi/kernel';
import { BoardAnswer, BoardQuery, STATUSES, type Status } from '@ayumi/plan/runtime';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCookieAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, Reads, type Asker } from '../http/asker';
import { Drafting } from '../draft/drafting';
import { instantIn } from '../http/instant';
import { bodyPipe } from '../http/body.pipe';
import { Problem, problemOf, wordsFor } from '../http/problem';
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
    private readonly drafting: Drafting,
  ) {}

  @Get()
  @Reads('current')
  @ApiOperation({ operationId: 'board', summary: '進行管理: 照会ごとの全項目の状態' })
  @ApiOkResponse({ type: BoardAnswer })
  @ApiNotFoundResponse({ type: Problem })
  async board(
    @Query(bodyPipe()) { plan, cycle, chapter, unit, status, asOf }: BoardParameters,
    @AskedBy() { person: actor }: Asker,
  ): Promise<BoardAnswer> {
    const past = instantIn(asOf, 'asOf');
    const at = past ?? this.installation.clock.now();
    const answer = await this.queries.execute(
      new BoardQuery({ plan, actor, at, cycle, chapter, unit, status, ...(past && { asOf: past }) }),
    );
    if (isRefusal(answer)) throw new ProblemException(problemOf(answer));
    const actions = answer.actions.map((action) =>
      action.refusal === null
        ? action
        : { ...action, detail: wordsFor({ refused: action.refusal, with: action.facts }) },
    );
    return { ...(past ? answer : await this.drafting.onBoard(answer)), actions };
  }
}
