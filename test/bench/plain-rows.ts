import { createHash } from 'node:crypto';
import { Pool } from 'pg';

/*
 * What people write instead: a row that is updated, and a row of an audit table, in one transaction. None of the rules:
 * whoever is signed in may do every step, nothing says who held which post on that day, and nothing is bound to what
 * was seen. The doors are in plain-fastify.ts and plain-nest.ts.
 */
export class PlainRows {
  private readonly pool: Pool;

  constructor(databaseUrl: string) {
    this.pool = new Pool({ connectionString: databaseUrl, max: 10 });
  }

  async signedIn(token: string | undefined): Promise<string> {
    const hash = createHash('sha256')
      .update(token ?? '')
      .digest('hex');
    const { rows } = await this.pool.query<{ person: string }>(
      'select person from plain.session where token_hash = $1 and expires_at > now()',
      [hash],
    );
    if (!rows[0]) throw refused(401, 'not signed in');
    return rows[0].person;
  }

  submit(item: string, person: string, body: object): Promise<Changed> {
    return this.change(
      `update plain.item set step = 1, content = $2, revision = revision + 1, changed_at = now()
        where id = $1 and step = 0 returning revision`,
      [item, JSON.stringify(body)],
      [person, 'submit-progress', JSON.stringify(body)],
    );
  }

  approve(item: string, person: string, body: object): Promise<Changed> {
    return this.change(
      `update plain.item set step = step + 1, revision = revision + 1, changed_at = now()
        where id = $1 and step > 0 returning revision`,
      [item],
      [person, 'approve', JSON.stringify(body)],
    );
  }

  private async change(sql: string, values: readonly string[], audit: readonly string[]): Promise<Changed> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<Changed>(sql, [...values]);
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
  }
}

export interface Changed {
  readonly revision: number;
}

export const refused = (statusCode: number, message: string): Error =>
  Object.assign(new Error(message), { statusCode });
