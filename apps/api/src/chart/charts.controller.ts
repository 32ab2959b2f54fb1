import { own, type Instant } from '@ayumi/kernel';
import {
  bulletGraph,
  bulletOf,
  indicatorOf,
  lastReportedYear,
  sparkline,
  sparklineOf,
  stripOf,
  yearStrip,
} from '@ayumi/publishing';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiCookieAuth,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bodyPipe } from '../http/body.pipe';
import { instantIn } from '../http/instant';
import { Problem, problem, problemOf } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { INSTALLATION, type Installation } from '../http/tokens';
import { foldedItem, type FoldedItem } from '../item/folded-item';
import { Whole, Word } from '../read/parameters';
import { sendSvg } from './send-svg';

const KINDS = ['bullet', 'sparkline'] as const;

class YearsParameters {
  @Word('この時点の姿(日付なら、その日の終わり)', 'R7.4.30') asOf?: string;
}

class ChartParameters extends YearsParameters {
  @ApiProperty({ enum: KINDS, description: 'bullet は一年の実績と目標、sparkline は年度の推移' })
  @IsIn([...KINDS])
  kind!: (typeof KINDS)[number];
  @Whole('年度(bullet)。省くと、実績のある最後の年度', 2000, 2100) year?: number;
}

const DRAWING = { description: '図。説明は title と desc にある', schema: { type: 'string' as const } };

/** 図: drawn from the item's own stream, so always the latest, or as it was at a moment. */
@ApiTags('items')
@ApiCookieAuth()
@Controller('items')
export class ChartsController {
  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  @Get(':item/indicators/:indicator/chart.svg')
  @ApiOperation({ operationId: 'indicatorChart', summary: '指標の図 (SVG)' })
  @ApiProduces('image/svg+xml')
  @ApiOkResponse(DRAWING)
  @ApiBadRequestResponse({ type: Problem })
  @ApiNotFoundResponse({ type: Problem })
  async chart(
    @Param('item') item: string,
    @Param('indicator') indicator: string,
    @Query(bodyPipe()) { kind, year, asOf }: ChartParameters,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const folded = await this.fold(item, asOf);
    void sendSvg(indicatorChart(folded, indicator, kind, year), request, reply);
  }

  @Get(':item/years.svg')
  @ApiOperation({ operationId: 'itemYears', summary: '項目の年度ごとの状況の図 (SVG)' })
  @ApiProduces('image/svg+xml')
  @ApiOkResponse(DRAWING)
  @ApiBadRequestResponse({ type: Problem })
  @ApiNotFoundResponse({ type: Problem })
  async years(
    @Param('item') id: string,
    @Query(bodyPipe()) { asOf }: YearsParameters,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { item, plan, at } = await this.fold(id, asOf);
    void sendSvg(yearStrip(stripOf(item, plan, at)), request, reply);
  }

  private async fold(id: string, when: string | undefined): Promise<FoldedItem & { at: Instant }> {
    const asOf = instantIn(when, 'asOf');
    const { store, clock } = this.installation;
    return { ...(await foldedItem(store, id, asOf)), at: asOf ?? clock.now() };
  }
}

function indicatorChart({ item, plan }: FoldedItem, id: string, kind: string, asked: number | undefined): string {
  const indicator = own(item.indicators, id);
  if (!indicator) throw new ProblemException(problemOf({ refused: 'indicator-unknown', with: { indicator: id } }));
  const years = plan.frame?.years ?? [];
  if (asked !== undefined && !years.includes(asked) && indicator.baseline.year !== asked)
    throw new ProblemException(problemOf({ refused: 'year-not-in-plan', with: { year: asked, years } }));
  const facts = indicatorOf(item, plan, indicator);
  if (kind === 'sparkline') return sparkline(sparklineOf(facts));
  const year = asked ?? lastReportedYear(facts);
  if (year !== null) return bulletGraph(bulletOf(facts, year));
  const detail = 'この時点の計画には年度がありません。時点(asOf)をお確かめください。';
  throw new ProblemException(problem(404, 'not-found', detail));
}
