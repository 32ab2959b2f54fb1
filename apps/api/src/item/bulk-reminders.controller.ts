import { progressMatter } from '@ayumi/plan';
import { Remind } from '@ayumi/plan/runtime';
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
import { BulkReminder, type ReminderInBulk } from './bulk-reminders.bodies';

/** まとめて督促: one request, but each reminder is a command of its own, judged by itself, with a result of its own. */
@ApiTags('items')
@ApiCookieAuth()
@Controller('bulk-reminders')
export class BulkRemindersController {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'bulk-remind', summary: 'まとめて督促する(一件ごとに判断し、一件ごとに答える)' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: '受付番号。同じ番号の再送は、一件ごとに一度だけ効く',
  })
  @ApiOkResponse({ type: BulkAnswer })
  @ApiResponse({ status: 400, type: Problem })
  @ApiResponse({ status: 401, type: Problem })
  async remind(
    @Body(bodyPipe()) body: BulkReminder,
    @AskedBy() { person: actor }: Asker,
    @Headers() headers: Record<string, string>,
  ): Promise<BulkAnswer> {
    const parts = body.reminders.map(partOf);
    refuseUnsoundList('reminders', parts);
    const at = this.installation.clock.now();
    const { 'if-match': _, ...sent } = headers; // One revision cannot speak for many items.
    const request = envelopeOf({ id: actor, command: 'bulk-remind', body, actor, at, headers: sent });
    return judgeEach(this.bus, 'remind', parts, request);
  }
}

/** Whatever way a report is asked for, it is one matter: nobody is reminded of it twice in one list. */
const partOf = ({ item, ...order }: ReminderInBulk): Part => ({
  item,
  matter: order.matter ?? (order.cycle === undefined ? '' : progressMatter(order.cycle)),
  command: Object.assign(new Remind(), order),
});
