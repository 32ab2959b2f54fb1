import { isPosition } from '@ayumi/event-sourcing';
import { Controller, Get, Headers, Inject, Req, Res } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AskedBy, type AskedRequest, type Asker } from '../http/asker';
import { demoNotice } from '../http/notice';
import { Problem, problem } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { tokenOf } from '../http/session-cookie';
import { INSTALLATION, type Installation } from '../http/tokens';
import { LiveConnection } from './live-connection';
import { CONNECTIONS_AT_MOST, LiveConnections } from './live-connections';
import { LiveFeed, type Change } from './live-feed';

/** 変化の知らせ: that an item or a year's review changed, never what. Whoever hears it reads again, with his own rights. */
@ApiTags('live')
@ApiCookieAuth()
@Controller('live')
export class LiveController {
  constructor(
    private readonly feed: LiveFeed,
    private readonly connections: LiveConnections,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'live',
    summary: '項目や年次報告が変わったことの知らせ (server-sent events)',
    description:
      'event: begin (始まりの位置)、item (data に item, revision, position)、review (data に review, revision, position)、reset (知らせきれない。全体を読み直す)、' +
      'signed-out (ログアウトした)。15秒ごとに注釈行。切れたら Last-Event-ID を付けてつなぎ直す。',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: '最後に受け取った知らせの id' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiResponse({ status: 401, type: Problem })
  @ApiResponse({ status: 429, type: Problem, description: '一人の接続が多すぎる。定期的に読み直すこと' })
  async live(
    @AskedBy() { person }: Asker,
    @Req() request: AskedRequest,
    @Res() reply: FastifyReply,
    @Headers('last-event-id') last?: string,
  ): Promise<void> {
    if (request.method === 'HEAD') return void reply.type('text/event-stream; charset=utf-8').send();
    if (!this.connections.hasRoomFor(person)) throw tooMany();
    const connection = new LiveConnection(person, tokenOf(request)!, reply.raw);
    this.connections.add(connection);
    let leave = (): unknown => undefined;
    reply.raw.once('close', () => {
      this.connections.remove(connection);
      leave();
    });
    try {
      // Held back until what was missed is told: the reader gets everything in order.
      const held: Change[] = [];
      let hear = (change: Change): unknown => held.push(change);
      const joined = await this.feed.join((change) => hear(change));
      leave = joined.leave;
      const missed = last === undefined ? [] : isPosition(last) ? await this.feed.missed(last, joined.position) : null;
      const begins = joined.position ?? '0';
      reply.hijack();
      const notice = demoNotice(this.installation);
      connection.open({ ...setBefore(reply), ...(notice && { 'ayumi-notice': encodeURIComponent(notice) }) });
      if (missed === null) connection.mark('reset', begins);
      else if (last === undefined) connection.mark('begin', begins);
      [...(missed ?? []), ...held].forEach((change) => connection.tell(change));
      hear = (change) => connection.tell(change);
    } catch (error) {
      this.connections.remove(connection);
      leave();
      throw error;
    }
    if (reply.raw.destroyed) leave();
  }
}

/** What hooks put on every answer; a hijacked one has to take it along. */
const setBefore = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]));

const tooMany = () =>
  new ProblemException(
    problem(
      429,
      'too-many-connections',
      `同じ方の画面が${CONNECTIONS_AT_MOST}より多く開いているため、変化をすぐには知らせられません。使っていない画面を閉じてください。`,
    ),
  );
