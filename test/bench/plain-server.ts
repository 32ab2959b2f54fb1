import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { answerJobs } from './child';

/*
 * What people write instead: a row that is updated, and a row of an audit table, in one transaction. The same kind of
 * door (Fastify, bodies that are validated, a session looked up by its cookie), none of the rules: whoever is signed in
 * may do every step, nothing says who held which post on that day, and nothing is bound to what was seen.
 */

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

const refused = (statusCode: number, message: string): Error => Object.assign(new Error(message), { statusCode });

async function listen(databaseUrl: string): Promise<string> {
  const pool = new Pool({ connectionString: databaseUrl, max: 10 });
  const server = Fastify();
  await server.register(cookie);

  const signedIn = async (token: string | undefined): Promise<string> => {
    const hash = createHash('sha256')
      .update(token ?? '')
      .digest('hex');
    const { rows } = await pool.query<{ person: string }>(
      'select person from plain.session where token_hash = $1 and expires_at > now()',
      [hash],
    );
    if (!rows[0]) throw refused(401, 'not signed in');
    return rows[0].person;
  };

  const change = async (sql: string, values: unknown[], audit: unknown[]): Promise<{ revision: number }> => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<{ revision: number }>(sql, values);
      if (!rows[0]) throw refused(409, 'not at this step');
      await client.query('insert into plain.audit (item, revision, actor, action, data) values ($1, $2, $3, $4, $5)', [
        values[0],
        rows[0].revision,
        ...audit,
      ]);
      await client.query('commit');
      return rows[0];
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };

  server.post<Asked>(
    '/items/:id/submit-progress',
    { schema: { body: PROGRESS } },
    async ({ params, body, cookies }) => {
      const person = await signedIn(cookies.plain_session);
      return change(
        `update plain.item set step = 1, content = $2, revision = revision + 1, changed_at = now()
        where id = $1 and step = 0 returning revision`,
        [params.id, JSON.stringify(body)],
        [person, 'submit-progress', JSON.stringify(body)],
      );
    },
  );
  server.post<Asked>('/items/:id/approve', { schema: { body: APPROVAL } }, async ({ params, body, cookies }) => {
    const person = await signedIn(cookies.plain_session);
    return change(
      `update plain.item set step = step + 1, revision = revision + 1, changed_at = now()
        where id = $1 and step > 0 returning revision`,
      [params.id],
      [person, 'approve', JSON.stringify(body)],
    );
  });

  await server.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

answerJobs(listen);
