import type { FastifyReply, FastifyRequest } from 'fastify';

const PLAIN = 'ayumi_session';
/** A browser takes a cookie of this name only over TLS, for this very host and for every path (RFC 6265bis, 4.1.3). */
const SECURE = '__Host-ayumi_session';

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';
const nameFor = (request: FastifyRequest): string => (isSecure(request) ? SECURE : PLAIN);

/** Over TLS the plain name counts for nothing: a neighbour under the same domain could have set it. */
export const tokenOf = (request: FastifyRequest): string | undefined => request.cookies[nameFor(request)];

export function handOut(token: string, request: FastifyRequest, reply: FastifyReply): void {
  void reply.setCookie(nameFor(request), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(request),
  });
}

export function takeBack(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(nameFor(request), {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(request),
  });
}
