import { Sessions } from '@ayumi/directory/runtime';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PUBLIC, type AskedRequest } from './asker';
import { problem } from './problem';
import { ProblemException } from './problem.filter';
import { CITY } from './tokens';

export const COOKIE = 'ayumi_session';

/** Everybody signs in, except where a route says otherwise. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AskedRequest>();
    refuseForeignOrigin(request);
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const token = request.cookies[COOKIE];
    const session = token ? await this.sessions.whose(CITY, token) : null;
    if (!session)
      throw new ProblemException(
        problem(401, 'not-signed-in', 'ログインしていないか、時間が過ぎました。もう一度ログインしてください。'),
      );
    request.asker = { person: session.person, login: session.login };
    return true;
  }
}

/** A page of another site must not act with our cookie (SameSite keeps most away, this the rest). */
function refuseForeignOrigin({ method, headers }: AskedRequest): void {
  if (method === 'GET' || method === 'HEAD' || headers.origin === undefined) return;
  if (URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host) return;
  throw new ProblemException(
    problem(403, 'foreign-origin', 'ほかのサイトからの操作は受け付けません。Ayumi の画面から操作してください。'),
  );
}
