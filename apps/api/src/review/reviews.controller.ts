import { isRefusal } from '@ayumi/kernel';
import {
  DifferencesAnswer,
  REVIEW_ID,
  ReviewAnswer,
  ReviewDifferencesQuery,
  ReviewQuery,
  ReviewsAnswer,
  ReviewSetQuery,
  ReviewsQuery,
} from '@ayumi/plan/runtime';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCookieAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskedBy, type Asker } from '../http/asker';
import { bodyPipe } from '../http/body.pipe';
import { instantIn } from '../http/instant';
import { Problem, problem, problemOf, wordsFor } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { INSTALLATION, type Installation } from '../http/tokens';
import { PlanId } from '../read/parameters';
import { SetParameters, TwoVersions } from './reviews.parameters';
import { sendSet } from './send-set';

/** 年次報告: the builder of each year's review, its frozen versions, and what differs between them. */
@ApiTags('reviews')
@ApiCookieAuth()
@ApiNotFoundResponse({ type: Problem })
@Controller('reviews')
export class ReviewsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'reviews', summary: '年次報告の一覧: 計画の年度ごとの状態と版' })
  @ApiOkResponse({ type: ReviewsAnswer })
  async reviews(@Query(bodyPipe()) { plan }: PlanId): Promise<ReviewsAnswer> {
    return answered(await this.queries.execute(new ReviewsQuery(plan, this.installation.clock.now())));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'review', summary: '年次報告の作成: 書いたもの、版、経路、いまできること' })
  @ApiOkResponse({ type: ReviewAnswer })
  @ApiQuery({ name: 'asOf', type: String, required: false, description: 'この時点の姿(日付なら、その日の終わり)' })
  async review(@Param('id') id: string, @AskedBy() asker: Asker, @Query('asOf') asOf?: string): Promise<ReviewAnswer> {
    const now = this.installation.clock.now();
    const query = new ReviewQuery(known(id), asker.person, now, instantIn(asOf, 'asOf'));
    const answer = answered(await this.queries.execute(query));
    const actions = answer.actions.map((action) =>
      action.refusal === null
        ? action
        : { ...action, detail: wordsFor({ refused: action.refusal, with: { ...action.facts } }) },
    );
    return { ...answer, actions };
  }

  @Get(':id/set')
  @ApiOperation({
    operationId: 'review-set',
    summary: '報告書の内容: 凍結された版、版を省くといまの案',
    description: '凍結された版では、記録されたバイト列をそのまま返す。その SHA-256 が指紋(ETag)で、いつ読んでも同じ。',
  })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true, description: 'ReviewSet' } })
  async set(
    @Param('id') id: string,
    @Query(bodyPipe()) { version }: SetParameters,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendSet(answered(await this.queries.execute(new ReviewSetQuery(known(id), version ?? null))), request, reply);
  }

  @Get(':id/differences')
  @ApiOperation({ operationId: 'review-differences', summary: '正誤表: 二つの版の違い' })
  @ApiOkResponse({ type: DifferencesAnswer })
  async differences(@Param('id') id: string, @Query(bodyPipe()) asked: TwoVersions): Promise<DifferencesAnswer> {
    const { from, to, seen = null } = asked;
    return answered(await this.queries.execute(new ReviewDifferencesQuery(known(id), from, to, seen)));
  }
}

function known(id: string): string {
  if (REVIEW_ID.test(id)) return id;
  throw new ProblemException(problem(404, 'not-found', 'そのページはありません。アドレスをお確かめください。'));
}

function answered<T>(answer: T): Exclude<T, { readonly refused: string }> {
  if (isRefusal(answer)) throw new ProblemException(problemOf(answer));
  return answer as Exclude<T, { readonly refused: string }>;
}
