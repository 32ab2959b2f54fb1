import { isRefusal } from '@ayumi/kernel';
import { AnnualReviewQuery } from '@ayumi/plan/runtime';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCookieAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/asker';
import { bodyPipe } from '../http/body.pipe';
import { instantIn } from '../http/instant';
import { Problem, problemOf } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { INSTALLATION, type Installation } from '../http/tokens';
import { foldedItem } from '../item/folded-item';
import { AnnualReviewParameters } from '../read/annual-review.controller';
import { scorecardOf } from './scorecard';
import { ScorecardAnswer } from './scorecard.answer';

/** スコアカード: every item of a year with its drawing, in one answer: 33 drawings must not be 33 requests. */
@ApiTags('annual-review')
@ApiCookieAuth()
@Controller('scorecard')
export class ScorecardController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get()
  @Reads('current')
  @ApiOperation({ operationId: 'scorecard', summary: 'スコアカード: 年度の全項目の評価と図を一度に' })
  @ApiOkResponse({ type: ScorecardAnswer })
  @ApiNotFoundResponse({ type: Problem })
  async scorecard(@Query(bodyPipe()) { plan, year, asOf }: AnnualReviewParameters): Promise<ScorecardAnswer> {
    const past = instantIn(asOf, 'asOf');
    const { store, clock } = this.installation;
    const at = past ?? clock.now();
    const review = await this.queries.execute(
      new AnnualReviewQuery({ plan, fiscalYear: year, at, ...(past && { asOf: past }) }),
    );
    if (isRefusal(review)) throw new ProblemException(problemOf(review));
    const folded = await Promise.all(
      review.items.map(async ({ item }) => [item, await foldedItem(store, item, past)] as const),
    );
    const [first] = folded;
    const state = first?.[1].plan ?? { frame: null, scales: [], cycles: {} };
    return scorecardOf({ review, plan: state, items: new Map(folded.map(([id, { item }]) => [id, item])), at });
  }
}
