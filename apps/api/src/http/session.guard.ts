import { Sessions } from '@ayumi/directory/runtime';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { PUBLIC, type AskedRequest } from './asker';
import { CommandRate } from './command-rate';
import { problem } from './problem';
import { ProblemException } from './problem.filter';
import { refuseForeignOrigin } from './same-site';
import { tokenOf } from './session-cookie';
import { CITY } from './tokens';

/** Everybody signs in, except where a route says otherwise. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly reflector: Reflector,
    private readonly rate: CommandRate,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AskedRequest>();
    refuseForeignOrigin(request);
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const token = tokenOf(request);
    const session = token ? await this.sessions.whose(CITY, token) : null;
    if (!session)
      throw new ProblemException(
        problem(401, 'not-signed-in', 'ログインしていないか、時間が過ぎました。もう一度ログインしてください。'),
      );
    if (request.method !== 'GET' && request.method !== 'HEAD') this.holdBack(session.tokenHash, context);
    request.asker = { person: session.person, login: session.login };
    return true;
  }
  private holdBack(session: string, context: ExecutionContext): void {
    const wait = this.rate.admit(session);
    if (wait === null) return;
    void context.switchToHttp().getResponse<FastifyReply>().header('retry-after', String(wait));
    throw new ProblemException(
      problem(
        429,
        'too-many-commands',
        `短い間に操作が多すぎるため、受け付けを止めています。${wait}秒ほど待ってからお試しください。`,
      ),
    );
  }
}
