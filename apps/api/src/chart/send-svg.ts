import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The same data are the same bytes, so a browser asks only whether they still are. Somebody who opens the drawing by
 * itself gets a page that can do nothing.
 */
export function sendSvg(svg: string, { headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const tag = `"${createHash('sha256').update(svg, 'utf8').digest('base64url')}"`;
  void reply.headers({
    etag: tag,
    'cache-control': 'private, no-cache',
    vary: 'Cookie',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  const known = headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (known?.includes(tag)) return reply.status(304).send();
  return reply.type('image/svg+xml; charset=utf-8').send(svg);
}
