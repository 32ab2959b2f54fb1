import type { SetText } from '@ayumi/plan/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A set as text, never parsed and written again on its way: what is received has the fingerprint that was approved. */
export function sendSet({ text, fingerprint }: SetText, { headers }: FastifyRequest, reply: FastifyReply): void {
  const tag = fingerprint && `"${fingerprint}"`;
  void reply.headers({
    'cache-control': tag ? 'private, no-cache' : 'no-store',
    vary: 'Cookie',
    ...(tag && { etag: tag }),
  });
  const known = headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (tag && known?.includes(tag)) return void reply.status(304).send();
  void reply.type('application/json; charset=utf-8').send(text);
}
