import { isRefusal } from '@ayumi/kernel';
import { AnnualReviewAnswer, AnnualReviewQuery } from '@ayumi/plan/runtime';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCookieAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { Reads } from '../http/asker';
import { instantIn } from '../http/instant';
import { bodyPipe } from '../http/body.pipe';
import { Problem, problemOf } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { INSTALLATION, type Installation } from '../http/tokens';
import { Place, PlanId, Word } from './parameters';

export class AnnualReviewParameters extends PlanId {
  @ApiProperty({ type: 'integer', description: '年度', example: 2023 })
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year!: number;
  @Word('この時点の姿(日付なら、その日の終わり)', 'R7.4.30') asOf?: string;
  @Place() after?: string;
}

/** 年次報告: the data of one fiscal year, from what was settled. */
@ApiTags('annual-review')
@ApiCookieAuth()
@Controller('annual-review')
export class AnnualReviewController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get()
  @Reads('current')
  @ApiOperation({ operationId: 'annualReview', summary: '年次報告: 年度の集計と項目ごとの PDCA' })
  @ApiOkResponse({ type: AnnualReviewAnswer })
  @ApiNotFoundResponse({ type: Problem })
  async review(@Query(bodyPipe()) { plan, year, asOf }: AnnualReviewParameters): Promise<AnnualReviewAnswer> {
    const past = instantIn(asOf, 'asOf');
    const at = past ?? this.installation.clock.now();
    const answer = await this.queries.execute(
      new AnnualReviewQuery({ plan, fiscalYear: year, at, ...(past && { asOf: past }) }),
    );
    if (isRefusal(answer)) throw new ProblemException(problemOf(answer));
    return answer;
  }
}
