import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import type { AddressInfo } from 'node:net';
import { answerJobs } from './child';
import { PlainRows } from './plain-rows';

/* The least door that one would put in front of plain-rows.ts: Fastify by itself, bodies checked by its own schemas. */

const PROGRESS = {
  type: 'object',
  additionalProperties: false,
  required: ['cycle', 'rating', 'done'],
  properties: {
    cycle: { type: 'string', pattern: '^[0-9]{4}-[a-z-]+$', maxLength: 100 },
    rating: { type: 'string', maxLength: 100 },
    done: { type: 'string', minLength: 1, maxLength: 4000 },
  },
} as const;

const APPROVAL = {
  type: 'object',
  additionalProperties: false,
  required: ['matter', 'fingerprint'],
  properties: {
    matter: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,99}$' },
    fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    comment: { type: 'string', maxLength: 4000 },
  },
} as const;

interface Asked {
  readonly Params: { readonly id: string };
  readonly Body: object;
}

async function listen(databaseUrl: string): Promise<string> {
  const rows = new PlainRows(databaseUrl);
  const server = Fastify();
  await server.register(cookie);
  server.post<Asked>('/items/:id/submit-progress', { schema: { body: PROGRESS } }, async (request) =>
    rows.submit(request.params.id, await rows.signedIn(request.cookies.plain_session), request.body as object),
  );
  server.post<Asked>('/items/:id/approve', { schema: { body: APPROVAL } }, async (request) =>
    rows.approve(request.params.id, await rows.signedIn(request.cookies.plain_session), request.body as object),
  );
  await server.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

answerJobs(listen);
