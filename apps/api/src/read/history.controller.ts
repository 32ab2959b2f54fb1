import { holdsRank, planningPostOf } from '@ayumi/directory';
import { DirectoryContexts } from '@ayumi/directory/runtime';
import { isPosition, type Basis, type Position } from '@ayumi/event-sourcing';
import { dayOf } from '@ayumi/kernel';
import { BASES, HistoryAnswer, HistoryQuery } from '@ayumi/plan/runtime';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCookieAuth, ApiForbiddenResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, Reads, type Asker } from '../http/asker';
import { bodyPipe } from '../http/body.pipe';
import { instantIn } from '../http/instant';
import { said } from '../http/language';
import { Problem, problem } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { CITY, INSTALLATION, type Installation } from '../http/tokens';
import { Choice, Place, Whole, Word } from './parameters';

class HistoryParameters {
  @Word('項目。年次報告とともに省くと全体(監査と事務局だけ)', 'kodaira-r3.10') item?: string;
  @Word('年次報告', 'kodaira-r3.2024') review?: string;
  @Word('案件', 'progress-2024-year-end') matter?: string;
  @Word('計画', 'kodaira-r3') plan?: string;
  @Word('行為者(職員)', 'p044') actor?: string;
  @Word('できごとの種類', 'StepApproved') type?: string;
  @Word('行為者の所属', 'shuunou') unit?: string;
  @Choice('権限: 特例(override)の一覧など', BASES) basis?: Basis;
  @Word('この日時から', '2025-04-01T00:00:00+09:00') from?: string;
  @Word('この日時の前まで', '2025-05-01T00:00:00+09:00') to?: string;
  @Word('この時点まで(日付なら、その日の終わり)', 'R7.4.30') asOf?: string;
  @Choice('並び', ['newest', 'oldest']) order?: 'newest' | 'oldest';
  @Word('続き: 前の答えの next') cursor?: string;
  @Whole('件数', 1, 200) limit?: number;
  @Place() after?: string;
}

/** 履歴: every step ever taken, of one item for everybody, of everything for auditors and the planning office. */
@ApiTags('history')
@ApiCookieAuth()
@Controller('history')
export class HistoryController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    private readonly directories: DirectoryContexts,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get()
  @Reads('history')
  @ApiOperation({ operationId: 'history', summary: '履歴: 項目の、または全体の証跡' })
  @ApiOkResponse({ type: HistoryAnswer })
  @ApiForbiddenResponse({ type: Problem })
  async history(@Query(bodyPipe()) asked: HistoryParameters, @AskedBy() { person }: Asker): Promise<HistoryAnswer> {
    if (!asked.item && !asked.review) await this.refuseWhoMayNotSeeAll(person);
    const { item, review, matter, plan, actor, type, unit, basis, limit } = asked;
    const order = asked.order ?? 'newest';
    const cursor = positionIn(asked.cursor);
    const [from, to, asOf] = [instantIn(asked.from, 'from'), instantIn(asked.to, 'to'), instantIn(asked.asOf, 'asOf')];
    return this.queries.execute(
      new HistoryQuery({
        city: CITY,
        item,
        review,
        matter,
        plan,
        actor,
        type,
        unit,
        basis,
        limit,
        order,
        ...(from && { from }),
        ...(to && { to }),
        ...(asOf && { asOf }),
        ...(cursor && (order === 'oldest' ? { after: cursor } : { before: cursor })),
      }),
    );
  }

  private async refuseWhoMayNotSeeAll(person: string): Promise<void> {
    const directory = await this.directories.directoryOf(CITY);
    const day = dayOf(this.installation.clock.now());
    if (holdsRank(directory, person, day, 'auditor') || planningPostOf(directory, person, day)) return;
    const detail = said(
      '全体の履歴は、監査と行政経営課だけが見られます。項目(item)か年次報告(review)を指定すれば、その履歴を見られます。',
      'Only the auditor and the planning office see the whole history. Name an item or a review to see its own.',
    );
    throw new ProblemException(problem(403, 'not-allowed', detail));
  }
}

function positionIn(text: string | undefined): Position | null {
  if (text === undefined || text === '') return null;
  if (isPosition(text)) return text;
  throw new ProblemException(
    problem(400, 'bad-position', 'cursor には、前の答えにある next をそのまま付けてください。'),
  );
}
