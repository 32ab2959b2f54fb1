import type { Schema } from '@ayumi/api-client';

export type Problem = Schema<'Problem'>;

/** The API answered, and the answer is no: the problem says what happened, why, what to do. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** No answer came. Whether a command arrived is not known: it may only be sent again under the same key. */
export class Unreachable extends Error {}

/** What an answer that is no success says; a proxy in between may have answered with a page of its own. */
export function problemFrom(body: unknown, status: number): Problem | null {
  if (typeof body !== 'object' || body === null) return null;
  const { code, detail } = body as Partial<Problem>;
  return typeof code === 'string' && typeof detail === 'string' ? { ...(body as Problem), status } : null;
}

/** What is not there, or not for whoever asked, is not there a moment later either. */
export const isFinal = (error: unknown): boolean =>
  error instanceof Refused && [403, 404].includes(error.problem.status);

/** It may be that the same request succeeds in a moment. */
export const mayPass = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof Refused && error.problem.status >= 502);
