import { awaitPosition } from '@ayumi/event-sourcing/runtime';
import { isPosition } from '@ayumi/event-sourcing';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { READS } from './asker';
import { problem } from './problem';
import { ProblemException } from './problem.filter';
import { INSTALLATION, type Installation } from './tokens';

const PATIENCE_MS = 5_000;

/** Read your own writes: a query with `?after=<position>` waits, within bounds, until its read model has got so far. */
@Injectable()
export class AfterInterceptor implements NestInterceptor {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const reads = this.reflector.getAllAndOverride<string | undefined>(READS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const { after } = context.switchToHttp().getRequest<FastifyRequest>().query as { after?: unknown };
    if (reads === undefined || after === undefined) return next.handle();
    if (typeof after !== 'string' || !isPosition(after)) {
      throw new ProblemException(
        problem(400, 'bad-position', 'after には、操作の答えにある position をそのまま付けてください。'),
      );
    }
    if (await awaitPosition(this.installation.pool, reads, after, { timeoutMs: PATIENCE_MS })) return next.handle();
    throw new ProblemException(
      problem(
        503,
        'not-projected-yet',
        '操作は記録されましたが、一覧への反映に時間がかかっています。少し待ってから読み直してください。',
      ),
    );
  }
}
