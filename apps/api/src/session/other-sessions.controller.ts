import { Sessions } from '@ayumi/directory/runtime';
import { Controller, Delete, Get, HttpCode, Req } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { AskedBy, type AskedRequest, type Asker } from '../http/asker';
import { tokenOf } from '../http/session-cookie';

export class OtherSession {
  @ApiProperty({ description: 'ログインした時刻 (ISO 8601)' }) openedAt!: string;
  @ApiProperty({ description: '最後に使われた時刻 (ISO 8601、約1分の幅)' }) lastSeenAt!: string;
}

export class OtherSessions {
  @ApiProperty({ type: () => [OtherSession] }) others!: OtherSession[];
}

/** Where else the asker is signed in: a browser forgotten in a meeting room. By the real clock. */
@ApiTags('session')
@ApiCookieAuth()
@Controller('session/others')
export class OtherSessionsController {
  constructor(private readonly sessions: Sessions) {}

  @Get()
  @ApiOperation({ operationId: 'otherSessions', summary: 'ほかの端末でのログイン' })
  @ApiOkResponse({ type: OtherSessions })
  async list(@AskedBy() { login }: Asker, @Req() request: AskedRequest): Promise<OtherSessions> {
    const others = await this.sessions.othersOf(login, tokenOf(request)!);
    return {
      others: others.map(({ createdAt, lastSeenAt }) => ({
        openedAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
      })),
    };
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'endOtherSessions', summary: 'ほかの端末でのログインを終わらせる' })
  @ApiNoContentResponse()
  async end(@AskedBy() { login }: Asker, @Req() request: AskedRequest): Promise<void> {
    await this.sessions.closeOthersOf(login, tokenOf(request)!);
  }
}
