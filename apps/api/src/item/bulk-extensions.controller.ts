import { progressMatter } from '@ayumi/plan';
import { ExtendDue } from '@ayumi/plan/runtime';
import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AskedBy, type Asker } from '../http/asker';
import { bodyPipe } from '../http/body.pipe';
import { envelopeOf } from '../http/envelope';
import { Problem } from '../http/problem';
import { INSTALLATION, type Installation } from '../http/tokens';
import { judgeEach, type Part } from './bulk';
import { BulkAnswer } from './bulk.answer';
import { refuseUnsoundList } from './bulk-list.errors';
import { BulkExtension, type ExtensionInBulk } from './bulk-extensions.bodies';

/** まとめて延長: one request, but each extension is a command of its own, judged by itself, with a result of its own. */
@ApiTags('items')
@ApiCookieAuth()
@Controller('bulk-extensions')
export class BulkExtensionsController {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'bulk-extend-due', summary: 'まとめて期限を延ばす(一件ごとに判断し、一件ごとに答える)' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: '受付番号。同じ番号の再送は、一件ごとに一度だけ効く',
  })
  @ApiOkResponse({ type: BulkAnswer })
  @ApiResponse({ status: 400, type: Problem })
  @ApiResponse({ status: 401, type: Problem })
  async extend(
    @Body(bodyPipe()) body: BulkExtension,
    @AskedBy() { person: actor }: Asker,
    @Headers() headers: Record<string, string>,
  ): Promise<BulkAnswer> {
    const parts = body.extensions.map(partOf);
    refuseUnsoundList('extensions', parts);
    const at = this.installation.clock.now();
    const { 'if-match': _, ...sent } = headers; // One revision cannot speak for many items.
    const request = envelopeOf({ id: actor, command: 'bulk-extend-due', body, actor, at, headers: sent });
    return judgeEach(this.bus, 'extend-due', parts, request);
  }
}

const partOf = ({ item, ...order }: ExtensionInBulk): Part => ({
  item,
  matter: progressMatter(order.cycle),
  command: Object.assign(new ExtendDue(), order),
});
