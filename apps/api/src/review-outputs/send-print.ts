import type { FastifyReply, FastifyRequest } from 'fastify';

/** True where the asker has these very bytes; the answer is then given. */
export function answeredBefore(tag: string | null, { headers }: FastifyRequest, reply: FastifyReply): boolean {
  void reply.headers({
    'cache-control': tag === null ? 'no-store' : 'private, no-cache',
    vary: 'Cookie',
    'x-content-type-options': 'nosniff',
    ...(tag !== null && { etag: `"${tag}"` }),
  });
  const known = headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (tag === null || !known?.includes(`"${tag}"`)) return false;
  void reply.status(304).send();
  return true;
}

/** A plain name for old programs and the Japanese one for the rest (RFC 6266, RFC 8187, which took RFC 5987's place). */
export const attachment = (plain: string, japanese: string): string =>
  `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(japanese).replace(/['()*!]/g, percent)}`;

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
