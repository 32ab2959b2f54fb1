import type { FastifyRequest } from 'fastify';
import { problem } from './problem';
import { ProblemException } from './problem.filter';

/**
 * A page of another site must not act with our cookie. SameSite=Strict keeps most away; this the rest: browsers say of
 * every request where it comes from, in Sec-Fetch-Site, and older ones in Origin. Programs say neither, and have no
 * cookie but the one they were given.
 */
export function refuseForeignOrigin(request: FastifyRequest): void {
  const { method, headers, host } = request;
  if (method === 'GET' || method === 'HEAD') return;
  const site = headers['sec-fetch-site'];
  const ownSite = site === undefined || site === 'same-origin' || site === 'none';
  const { origin } = headers;
  const ownOrigin = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  if (ownSite && ownOrigin) return;
  throw new ProblemException(
    problem(403, 'foreign-origin', 'ほかのサイトからの操作は受け付けません。Ayumi の画面から操作してください。'),
  );
}
