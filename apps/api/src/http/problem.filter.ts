import { isTransient, LogUnavailable, messageOf, OutcomeUnknown } from '@ayumi/event-sourcing/runtime';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inLanguageOf } from './language';
import { defaultLimits } from './limits';
import { problem, type Problem } from './problem';

/** Thrown at the door with the whole answer. */
export class ProblemException extends HttpException {
  constructor(readonly answer: Problem) {
    super(answer, answer.status);
  }
}

/** Whatever goes wrong leaves as problem+json; what we did not foresee is logged and tells the caller nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const answer = inLanguageOf(request, () => problemFor(error));
    // Whoever looks after it is told what is away, once for each request; where in the program it was asked for helps nobody.
    if (answer.status === 503) this.log.warn(`503 ${request.method} ${pathOf(request)}: ${messageOf(error)}`);
    else if (answer.status >= 500) this.log.error((error instanceof Error && error.stack) || String(error));
    void reply.status(answer.status).type('application/problem+json').send(answer);
  }
}

/** Without what was asked: that may name people. */
const pathOf = ({ url }: FastifyRequest): string => url.split('?', 1)[0]!;

/** What the caller is told of an error, whether it ends his request or only a part of it. */
export function problemFor(error: unknown): Problem {
  if (error instanceof ProblemException) return error.answer;
  if (isFull(error)) {
    return problem(
      503,
      'storage-full',
      '記録の保管先に空きがないため、保存できませんでした。何も記録されていません。管理者に連絡し、空きができてから、もう一度お試しください。',
    );
  }
  if (error instanceof OutcomeUnknown || error instanceof LogUnavailable || isAway(error)) {
    return problem(
      503,
      'unavailable',
      '記録の保管先につながりません。同じ受付番号のまま、少し待ってもう一度お試しください。',
    );
  }
  const status = statusOf(error);
  if (status === 404) return problem(404, 'not-found', 'そのページはありません。アドレスをお確かめください。');
  if (status === 413) return problem(413, 'too-large', TOO_LARGE);
  if (status === 415) return problem(415, 'not-json', '内容は JSON (application/json) で送ってください。');
  if (status === 400)
    return problem(400, 'malformed', '送られた内容を JSON として読めません。書き方をお確かめください。');
  if (status < 500) return problem(status, 'refused', 'この要求は受け付けられません。');
  return problem(
    500,
    'internal',
    'システムの中で誤りが起きました。時間をおいても直らないときは、管理者にご連絡ください。',
  );
}

const MEBIBYTE = 1024 * 1024;
const TOO_LARGE = `送られた内容が大きすぎます。${defaultLimits.bodyBytes / MEBIBYTE} MB (まとめての操作は ${defaultLimits.bulkBodyBytes / MEBIBYTE} MB) 以内にしてください。`;

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

/** The database does not answer, ends its connections or has no time: a matter of time, not of this request. */
const isAway = (error: unknown): boolean => !(error instanceof HttpException) && isTransient(ofTheDriver(error));

/** disk_full, of PostgreSQL. */
const isFull = (error: unknown): boolean => (ofTheDriver(error) as { code?: unknown }).code === '53100';

/** TypeORM puts the driver's error into one of its own. */
function ofTheDriver(error: unknown): object {
  const given = (error ?? {}) as { readonly driverError?: object };
  return given.driverError ?? given;
}
