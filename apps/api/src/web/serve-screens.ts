import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BuiltFile, Encoding } from './built-files';
import { PAGE_HEADERS } from './headers';

const PAGE = '/index.html';
const A_YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves the screens beside the API. Every address that is neither a file nor the API's own is a place in the screens
 * (`/items/kodaira-r3.10`) and gets the page; an unknown file of /assets is not, or a browser would run HTML as a script.
 */
export function serveScreens(server: FastifyInstance, files: ReadonlyMap<string, BuiltFile>): void {
  const page = files.get(PAGE);
  if (!page) return;
  server.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return done();
    const address = request.url.split('?')[0]!;
    if (/^\/(api|assets)(\/|$)|^\/(livez|readyz|metrics)$/.test(address) && !files.has(address)) return done();
    const file = address === PAGE ? page : (files.get(address) ?? page);
    void send(request, reply, file, address.startsWith('/assets/'));
  });
}

function send(request: FastifyRequest, reply: FastifyReply, file: BuiltFile, hashed: boolean): FastifyReply {
  const encoding = encodingFor(request.headers['accept-encoding'] ?? '');
  const encoded = encoding && file.encoded(encoding);
  if (encoded) void reply.header('content-encoding', encoding);
  return reply
    .headers({ ...PAGE_HEADERS, vary: 'accept-encoding', 'cache-control': hashed ? A_YEAR : 'no-cache' })
    .type(file.type)
    .send(encoded ?? file.plain);
}

const encodingFor = (accepted: string): Encoding | null =>
  /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
