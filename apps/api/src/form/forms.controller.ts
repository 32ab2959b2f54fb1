import { isRefusal } from '@ayumi/kernel';
import {
  FormGradeAnswer,
  FormQuery,
  ProgressFormAnswer,
  RevisionFormAnswer,
  RouteAheadAnswer,
  type AskedForm,
  type FormAnswer,
} from '@ayumi/plan/runtime';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiCookieAuth,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AskedBy, type Asker } from '../http/asker';
import { bodyPipe } from '../http/body.pipe';
import { Problem, problemOf, wordsFor } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { INSTALLATION, type Installation } from '../http/tokens';
import { ActualsTyped, RouteAheadParameters } from './forms.parameters';

/** 様式: what a form starts from before anybody writes in it. Reads only; what is written goes to `drafts` and `items`. */
@ApiTags('forms')
@ApiCookieAuth()
@Controller('forms')
export class FormsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get(':id/progress/:cycle')
  @ApiOperation({ operationId: 'progressForm', summary: '進捗入力: 今年度の問い、前年度の答え、提出されている内容' })
  @ApiOkResponse({ type: ProgressFormAnswer })
  @ApiNotFoundResponse({ type: Problem })
  async progress(@Param('id') id: string, @Param('cycle') cycle: string, @AskedBy() asker: Asker) {
    return withWords((await this.ask(id, { form: 'progress', cycle }, asker)) as ProgressFormAnswer);
  }

  @Post(':id/progress/:cycle/grade')
  @HttpCode(200)
  @ApiOperation({ operationId: 'formGrade', summary: '入力中の実績値から、算定による評価を計算する(何も残さない)' })
  @ApiOkResponse({ type: FormGradeAnswer })
  @ApiBadRequestResponse({ type: Problem })
  @ApiNotFoundResponse({ type: Problem })
  async grade(
    @Param('id') id: string,
    @Param('cycle') cycle: string,
    @Body(bodyPipe()) { actuals }: ActualsTyped,
    @AskedBy() asker: Asker,
  ): Promise<FormGradeAnswer> {
    return (await this.ask(id, { form: 'grade', cycle, actuals }, asker)) as FormGradeAnswer;
  }

  @Get(':id/revision/:indicator')
  @ApiOperation({ operationId: 'revisionForm', summary: '目標改定: 有効な目標と、それに対する実績' })
  @ApiOkResponse({ type: RevisionFormAnswer })
  @ApiNotFoundResponse({ type: Problem })
  async revision(@Param('id') id: string, @Param('indicator') indicator: string, @AskedBy() asker: Asker) {
    return withWords((await this.ask(id, { form: 'revision', indicator }, asker)) as RevisionFormAnswer);
  }

  @Get(':id/route-ahead')
  @ApiOperation({ operationId: 'routeAhead', summary: '提出すると通る経路と、その職にある職員' })
  @ApiOkResponse({ type: RouteAheadAnswer })
  @ApiNotFoundResponse({ type: Problem })
  async routeAhead(
    @Param('id') id: string,
    @Query(bodyPipe()) { kind, cycle, indicator, amountThousandYen, touchesMoney, important }: RouteAheadParameters,
    @AskedBy() asker: Asker,
  ): Promise<RouteAheadAnswer> {
    const asked: AskedForm = {
      form: 'route-ahead',
      kind,
      ...(cycle !== undefined && { cycle }),
      ...(indicator !== undefined && { indicator }),
      ...(amountThousandYen !== undefined && {
        amountThousandYen: amountThousandYen === 'unknown' ? amountThousandYen : Number(amountThousandYen),
      }),
      touchesMoney: touchesMoney === 'yes',
      important: important === 'yes',
    };
    return (await this.ask(id, asked, asker)) as RouteAheadAnswer;
  }

  private async ask(id: string, asked: AskedForm, { person }: Asker): Promise<FormAnswer> {
    const answer = await this.queries.execute(new FormQuery(id, asked, person, this.installation.clock.now()));
    if (isRefusal(answer)) throw new ProblemException(problemOf(answer));
    return answer;
  }
}

/** The reason why it may not be submitted now, in words. */
function withWords<Answer extends ProgressFormAnswer | RevisionFormAnswer>(answer: Answer): Answer {
  const { refusal, facts } = answer.action;
  if (refusal === null) return answer;
  return { ...answer, action: { ...answer.action, detail: wordsFor({ refused: refusal, with: { ...facts } }) } };
}
