import { ALOOF, holdsRank } from '@ayumi/directory';
import { DirectoryContexts } from '@ayumi/directory/runtime';
import { Drafts, DRAFTS_AT_MOST, type Draft } from '@ayumi/desk/runtime';
import { dayOf } from '@ayumi/kernel';
import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Put } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCookieAuth,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { AskedBy, type Asker } from '../http/asker';
import { bodyPipe } from '../http/body.pipe';
import { Problem, problem, problemOf } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { CITY, INSTALLATION, type Installation } from '../http/tokens';
import { inLanes } from '../item/in-lanes';
import { DraftAnswer, DraftHead, DraftsAnswer, SaveDraft } from './drafts.bodies';
import { keyOf, seenRevision } from './draft-key';
import { draftSubject } from './draft-subject';
import { laterSubmission } from './later-submission';
import { StorablePipe } from './storable.pipe';

/** 下書き: a form while it is being written. No event, nobody else's business, gone only when its writer deletes it. */
@ApiTags('drafts')
@ApiCookieAuth()
@Controller('drafts')
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly directories: DirectoryContexts,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'drafts', summary: '自分の下書きの一覧(内容なし)' })
  @ApiOkResponse({ type: DraftsAnswer })
  async mine(@AskedBy() { person }: Asker): Promise<DraftsAnswer> {
    const mine = await this.drafts.mine(person);
    return { drafts: await inLanes(mine, 8, (draft) => this.head(draft)) };
  }

  @Get(':item/:form')
  @ApiOperation({ operationId: 'draft', summary: '自分の下書き' })
  @ApiOkResponse({ type: DraftAnswer })
  @ApiResponse({ status: 404, type: Problem })
  async draft(
    @Param('item') item: string,
    @Param('form') form: string,
    @AskedBy() { person }: Asker,
  ): Promise<DraftAnswer> {
    const draft = await this.drafts.find(keyOf(person, item, form));
    if (!draft) throw new ProblemException(problem(404, 'draft-unknown', 'この様式の下書きはありません。'));
    return { ...(await this.head(draft)), content: draft.content };
  }

  @Put(':item/:form')
  @ApiOperation({ operationId: 'saveDraft', summary: '下書きを保存する。もとにした revision を付ける' })
  @ApiOkResponse({ type: DraftHead })
  @ApiConflictResponse({ type: Problem, description: 'draft-changed: facts に両方の内容 (yours, theirs)' })
  @ApiResponse({ status: 400, type: Problem })
  @ApiResponse({ status: 403, type: Problem })
  @ApiResponse({ status: 404, type: Problem })
  @ApiResponse({ status: 413, type: Problem })
  async save(
    @Param('item') item: string,
    @Param('form') form: string,
    @Body(StorablePipe, bodyPipe()) { content, revision }: SaveDraft,
    @AskedBy() { person }: Asker,
  ): Promise<DraftHead> {
    const key = keyOf(person, item, form);
    const now = this.installation.clock.now();
    const directory = await this.directories.directoryOf(CITY);
    // 監査 and the administrator write nothing, so there is nothing that they could begin.
    if (holdsRank(directory, person, dayOf(now), ...ALOOF))
      throw new ProblemException(problemOf({ refused: 'not-allowed', with: {} }));
    await draftSubject(this.installation.store, item);
    const saved = await this.drafts.save(key, content, revision ?? null, now);
    if (saved.outcome === 'too-many') {
      const detail = `下書きが${DRAFTS_AT_MOST}件あり、これ以上は保存できません。要らない下書きを削除してください。`;
      throw new ProblemException(problem(409, 'too-many-drafts', detail));
    }
    if (saved.outcome === 'changed') throw changed(saved.draft, content);
    return this.head(saved.draft);
  }

  @Delete(':item/:form')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteDraft', summary: '下書きを削除する' })
  @ApiHeader({ name: 'If-Match', required: false, description: '読んだときの revision。違えば削除しない' })
  @ApiNoContentResponse()
  @ApiConflictResponse({ type: Problem })
  async delete(
    @Param('item') item: string,
    @Param('form') form: string,
    @AskedBy() { person }: Asker,
    @Headers('if-match') match?: string,
  ): Promise<void> {
    const left = await this.drafts.delete(keyOf(person, item, form), seenRevision(match));
    if (left) throw changed(left, null);
  }

  private async head(draft: Draft): Promise<DraftHead> {
    const [item, directory] = await Promise.all([
      draftSubject(this.installation.store, draft.item),
      this.directories.directoryOf(CITY),
    ]);
    const stale = item && laterSubmission(draft, item, directory);
    return {
      item: draft.item,
      form: draft.form,
      revision: draft.revision,
      savedAt: draft.savedAt.toISOString(),
      stale,
    };
  }
}

/** Both contents, so that the screen can show them side by side and nothing typed is lost. */
function changed(theirs: Draft | null, yours: Draft['content'] | null): ProblemException {
  const detail = theirs
    ? '別の画面で、この下書きが保存されています。両方の内容を見比べて、残すものを選んでください。'
    : '別の画面で、この下書きが削除されています。残すときは、新しい下書きとして保存してください。';
  const now = theirs && { revision: theirs.revision, savedAt: theirs.savedAt.toISOString(), content: theirs.content };
  return new ProblemException(problem(409, 'draft-changed', detail, { facts: { yours, theirs: now } }));
}
