import { isRefusal } from '@ayumi/kernel';
import { ItemAnswer, ItemQuery } from '@ayumi/plan/runtime';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCookieAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { AskedBy, type Asker } from '../http/asker';
import { instantIn } from '../http/instant';
import { Problem, problemOf, wordsFor } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { INSTALLATION, type Installation } from '../http/tokens';

@ApiTags('items')
@ApiCookieAuth()
@Controller('items')
export class ItemController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get(':id')
  @ApiOperation({ operationId: 'item', summary: '項目: 内容、案件の位置、いまできること' })
  @ApiOkResponse({ type: ItemAnswer })
  @ApiNotFoundResponse({ type: Problem })
  @ApiQuery({ name: 'asOf', type: String, required: false, description: 'この時点の姿(日付なら、その日の終わり)' })
  async item(@Param('id') id: string, @AskedBy() asker: Asker, @Query('asOf') asOf?: string): Promise<ItemAnswer> {
    const query = new ItemQuery(id, asker.person, this.installation.clock.now(), instantIn(asOf, 'asOf'));
    const answer = await this.queries.execute(query);
    if (isRefusal(answer)) throw new ProblemException(problemOf(answer));
    const actions = answer.actions.map((action) =>
      action.refusal === null
        ? action
        : { ...action, detail: wordsFor({ refused: action.refusal, with: { ...action.facts } }) },
    );
    return { ...answer, actions };
  }
}
