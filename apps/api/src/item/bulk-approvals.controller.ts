import { Approve } from '@ayumi/plan/runtime';
import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AskedBy, type Asker } from '../http/asker';
import { bodyPipe } from '../http/body.pipe';
import { envelopeOf } from '../http/envelope';
import { Problem } from '../http/problem';
import { INSTALLATION, type Installation } from '../http/tokens';
import { judgeEach } from './bulk';
import { BulkAnswer } from './bulk.answer';
import { BulkApproval } from './bulk-approval.bodies';
import { refuseUnsoundList } from './bulk-list.errors';

/** まとめて承認: one request, but each approval is a command of its own, judged by itself, with a result of its own. */
@ApiTags('items')
@ApiCookieAuth()
@Controller('bulk-approvals')
export class BulkApprovalsController {
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
    refuseUnsoundList('approvals', body.approvals);
    const at = this.installation.clock.now();
    const { 'if-match': _, ...sent } = headers; // One revision cannot speak for many items; the fingerprints do.
    const request = envelopeOf({ id: actor, command: 'bulk-approve', body, actor, at, headers: sent });
    const parts = body.approvals.map(({ item, ...order }) => ({
      item,
      matter: order.matter,
      command: Object.assign(new Approve(), order),
    }));
    return judgeEach(this.bus, 'approve', parts, request);
  }
}
