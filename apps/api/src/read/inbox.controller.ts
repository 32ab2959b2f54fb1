import { InboxAnswer, InboxQuery } from '@ayumi/plan/runtime';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, Reads, type Asker } from '../http/asker';
import { bodyPipe } from '../http/body.pipe';
import { Drafting } from '../draft/drafting';
import { CITY, INSTALLATION, type Installation } from '../http/tokens';
import { Place } from './parameters';

class InboxParameters {
  @Place() after?: string;
}

/** あなたの番: what waits for whoever asks, and why. Nobody sees another's. */
@ApiTags('inbox')
@ApiCookieAuth()
@Controller('inbox')
export class InboxController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
    private readonly drafting: Drafting,
  ) {}

  @Get()
  @Reads('current')
  @ApiOperation({ operationId: 'inbox', summary: 'あなたの番・相手待ち・済んだもの' })
  @ApiOkResponse({ type: InboxAnswer })
  async inbox(@AskedBy() { person }: Asker, @Query(bodyPipe()) _parameters: InboxParameters): Promise<InboxAnswer> {
    const inbox = await this.queries.execute(new InboxQuery({ city: CITY, person, at: this.installation.clock.now() }));
    return this.drafting.inInbox(inbox, person);
  }
}
