import { comparePositions, type Position } from '@ayumi/event-sourcing';
import { commandIdOf, type Envelope, type Receipt } from '@ayumi/event-sourcing/runtime';
import { fingerprint, isRefusal, type Refusal } from '@ayumi/kernel';
import { Approve } from '@ayumi/plan/runtime';
import { Body, Controller, Headers, HttpCode, Inject, Logger, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AskedBy, type Asker } from '../http/asker';
import { bodyPipe } from '../http/body.pipe';
import { envelopeOf } from '../http/envelope';
import { Problem, problemOf } from '../http/problem';
import { problemFor } from '../http/problem.filter';
import { INSTALLATION, type Installation } from '../http/tokens';
import { BulkAnswer, BulkApproval, type ApprovalInBulk, type BulkResult } from './bulk-approval.bodies';
import { refuseUnsoundList } from './bulk-approval.errors';
import { inLanes } from './in-lanes';

/** Enough to keep the log busy, few enough to leave connections for everybody else. */
const AT_ONCE = 8;

/** まとめて承認: one request, but each approval is a command of its own, judged by itself, with a result of its own. */
@ApiTags('items')
@ApiCookieAuth()
@Controller('bulk-approvals')
export class BulkApprovalsController {
  private readonly log = new Logger('Problem');

  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'bulk-approve', summary: 'まとめて承認する(一件ごとに判断し、一件ごとに答える)' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: '受付番号。同じ番号の再送は、一件ごとに一度だけ効く',
  })
  @ApiOkResponse({ type: BulkAnswer })
  @ApiResponse({ status: 400, type: Problem })
  @ApiResponse({ status: 401, type: Problem })
  async approve(
    @Body(bodyPipe()) body: BulkApproval,
    @AskedBy() { person: actor }: Asker,
    @Headers() headers: Record<string, string>,
  ): Promise<BulkAnswer> {
    refuseUnsoundList(body.approvals);
    const at = this.installation.clock.now();
    const { 'if-match': _, ...sent } = headers; // One revision cannot speak for many items; the fingerprints do.
    const request = envelopeOf({ id: actor, command: 'bulk-approve', body, actor, at, headers: sent });
    const away: Problem[] = [];
    const results = await inLanes(body.approvals, AT_ONCE, async (each) => {
      // A log that was away so often is away: nobody should wait here for five hundred time-outs.
      if (away.length >= AT_ONCE) return refused(each, away[0]!);
      const result = await this.judge(each, request);
      if (result.problem?.code === 'unavailable') away.push(result.problem);
      return result;
    });
    return answerOf(results);
  }

  private async judge({ item, ...order }: ApprovalInBulk, request: Envelope): Promise<BulkResult> {
    const asked = { item, matter: order.matter };
    const command = Object.assign(new Approve(), order, { envelope: partOf(request, item, order) });
    try {
      const answer = await this.bus.execute<Approve, Receipt | Refusal>(command);
      return isRefusal(answer) ? refused(asked, problemOf(answer)) : done(asked, answer);
    } catch (error) {
      // What became of the others is known and must reach the caller.
      const problem = problemFor(error);
      if (problem.status >= 500)
        this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return refused(asked, problem);
    }
  }
}

/**
 * The envelope of one approval. Its command's id comes from the request's and the matter, so that a retry, whole or in
 * part, finds what it did; the fingerprint is of this part alone, so that another list may hold the same part.
 */
const partOf = (request: Envelope, item: string, order: Omit<ApprovalInBulk, 'item'>): Envelope => ({
  ...request,
  id: item,
  command: 'approve',
  commandId: commandIdOf(request.actor, `${request.commandId}\n${item}\n${order.matter}`),
  request: fingerprint({ id: item, command: 'approve', body: order }),
});

type Asked = Pick<BulkResult, 'item' | 'matter'>;

const done = ({ item, matter }: Asked, { position, revision }: Receipt): BulkResult => ({
  item,
  matter,
  outcome: 'done',
  position,
  revision,
  problem: null,
});

const refused = ({ item, matter }: Asked, problem: Problem): BulkResult => ({
  item,
  matter,
  outcome: 'refused',
  position: null,
  revision: null,
  problem,
});

function answerOf(results: BulkResult[]): BulkAnswer {
  const positions = results.flatMap(({ position }) => position ?? []) as Position[];
  const approved = results.filter(({ outcome }) => outcome === 'done').length;
  const position = positions.toSorted(comparePositions).at(-1) ?? null;
  return { results, done: approved, refused: results.length - approved, position };
}
