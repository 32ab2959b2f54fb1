import { BulkCheckAnswer, BulkCheckQuery, type BulkCheckRow } from '@ayumi/plan/runtime';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBadRequestResponse, ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, type Asker } from '../http/asker';
import { bodyPipe } from '../http/body.pipe';
import { Problem, wordsFor } from '../http/problem';
import { INSTALLATION, type Installation } from '../http/tokens';
import { BulkQuestion, type MatterInBulk } from './bulk-approval.bodies';
import { inLanes } from './in-lanes';

const AT_ONCE = 8;

/** まとめて承認の確認: asks much and changes nothing; a POST only because three hundred matters fit into no address. */
@ApiTags('items')
@ApiCookieAuth()
@Controller('bulk-approvals/check')
export class BulkCheckController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'check-bulk', summary: 'まとめて承認する前の確認(一件一行)' })
  @ApiOkResponse({ type: BulkCheckAnswer })
  @ApiBadRequestResponse({ type: Problem })
  async check(@Body(bodyPipe()) { matters }: BulkQuestion, @AskedBy() { person }: Asker): Promise<BulkCheckAnswer> {
    const at = this.installation.clock.now();
    const rows = await inLanes(matters, AT_ONCE, async ({ item, matter }: MatterInBulk): Promise<BulkCheckRow[]> => {
      const found = await this.queries.execute(new BulkCheckQuery(item, matter, person, at));
      return found ? [{ ...found.row, detail: found.refusal && wordsFor(found.refusal) }] : [];
    });
    return { rows: rows.flat() };
  }
}
