import { isRefusal } from '@ayumi/kernel';
import { REVIEW_ID } from '@ayumi/plan/runtime';
import { FILE_KINDS, type FileKind, FORMS, japaneseName, plainName } from '@ayumi/publishing/runtime';
import { Controller, Get, Inject, Logger, Param, Query, Req, Res } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bodyPipe } from '../http/body.pipe';
import { Problem, problem, problemOf } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { FileParameters, SetParameters } from '../review/reviews.parameters';
import { pagePath, ReviewPrinting, type Standing } from './review-printing';
import { answeredBefore, attachment } from './send-print';

const ANY_FILE = Object.values(FORMS).map(({ type }) => type);

/** 年次報告の出力: one frozen set of facts as page, PDF, workbook, open data and public site. */
@ApiTags('reviews')
@ApiCookieAuth()
@ApiNotFoundResponse({ type: Problem })
@Controller('reviews/:id/outputs')
export class ReviewOutputsController {
  private readonly log = new Logger(ReviewOutputsController.name);

  constructor(@Inject(ReviewPrinting) private readonly printing: ReviewPrinting) {}

  @Get('page')
  @ApiOperation({ operationId: 'reviewPage', summary: '報告書のページ: 最初のページへ' })
  @ApiOkResponse({ description: '報告書の最初のページ(転送先)', schema: { type: 'string' } })
  async first(@Param('id') id: string, @Query(bodyPipe()) { version }: SetParameters, @Res() reply: FastifyReply) {
    const { review, edition } = await this.standing(id, version ?? null);
    void reply.header('cache-control', 'no-store').redirect(pagePath(review, edition.version), 302);
  }

  @Get('page/:edition/*')
  @ApiOperation({ operationId: 'reviewPageFile', summary: '報告書のページ: 版(v1、v2、…、draft)とその中のファイル' })
  @ApiParam({ name: 'edition', example: 'v1' })
  @ApiParam({ name: '*', example: 'items/10.html' })
  @ApiProduces('text/html', 'text/css')
  @ApiOkResponse({ schema: { type: 'string' } })
  async page(
    @Param('id') id: string,
    @Param('edition') named: string,
    @Param('*') path: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const standing = await this.standing(id, editionIn(named));
    // Before the 304 as well: what comes with it replaces what the browser kept.
    void reply.headers(PAGE_ALONE);
    if (answeredBefore(this.printing.tagOf(standing, 'page'), request, reply)) return;
    const file = await this.printed('page', () => this.printing.page(standing, path));
    if (!file) throw nowhere();
    void reply.type(file.type).send(Buffer.from(file.bytes));
  }

  @Get(':kind')
  @ApiOperation({
    operationId: 'reviewOutput',
    summary: '報告書のファイル: PDF、Excel、CSV、公開用サイト。版を省くと、いまの案',
    description: '同じ版は、いつ読んでも同じバイト列。ETag は内容の指紋と出力プログラムの版。',
  })
  @ApiParam({ name: 'kind', enum: FILE_KINDS })
  @ApiProduces(...new Set(ANY_FILE))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('id') id: string,
    @Param('kind') named: string,
    @Query(bodyPipe()) { version, show }: FileParameters,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const kind = FILE_KINDS.find((each) => each === named);
    if (!kind) throw nowhere();
    const standing = await this.standing(id, version ?? null);
    const isShown = show === 'frame' && kind === 'pdf';
    if (isShown) void reply.headers(PAPER_ALONE);
    if (answeredBefore(this.printing.tagOf(standing, kind), request, reply)) return;
    const bytes = await this.printed(kind, () => this.printing.file(standing, kind));
    const file = attachment(plainName(standing.edition, kind), japaneseName(standing.edition, kind));
    const disposition = isShown ? file.replace('attachment', 'inline') : file;
    void reply.header('content-disposition', disposition).type(FORMS[kind].type).send(Buffer.from(bytes));
  }

  private async standing(id: string, version: number | null): Promise<Standing> {
    if (!REVIEW_ID.test(id)) throw nowhere();
    const standing = await this.printing.standing(id, version);
    if (isRefusal(standing)) throw new ProblemException(problemOf(standing));
    return standing;
  }

  private async printed<T>(kind: FileKind | 'page', print: () => Promise<T>): Promise<T> {
    try {
      return await print();
    } catch (error) {
      this.log.error(error);
      throw new ProblemException(problem(503, 'not-printed', needsPdf(kind) ? WITHOUT_PDF : NOT_PRINTED));
    }
  }
}

/** The PDF alone needs a program that is not there for every machine; the public site takes it along. */
const needsPdf = (kind: FileKind | 'page'): boolean => kind === 'pdf' || kind === 'site';

const WITHOUT_PDF =
  'PDFを作成できませんでした。Excel、CSV、ページはお使いいただけます。PDFが必要な場合は、システムの管理者にお知らせください。';
const NOT_PRINTED =
  '報告書を作成できませんでした。時間がかかりすぎたか、メモリが不足したためです。しばらくしてからもう一度お試しください。続く場合は、システムの管理者にお知らせください。';

function editionIn(named: string): number | null {
  if (named === 'draft') return null;
  if (/^v[1-9]\d{0,2}$/.test(named)) return Number(named.slice(1));
  throw nowhere();
}

const nowhere = () =>
  new ProblemException(problem(404, 'not-found', 'そのページはありません。アドレスをお確かめください。'));

/** Nothing runs in it and nothing comes from elsewhere; the product's own screens may show it in a frame. */
const PAGE_ALONE = {
  'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'", // prettier-ignore
  'x-frame-options': 'SAMEORIGIN',
};

/** The browser's own viewer puts the paper into an object of the frame. */
const PAPER_ALONE = {
  'content-security-policy': "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'", // prettier-ignore
  'x-frame-options': 'SAMEORIGIN',
};
