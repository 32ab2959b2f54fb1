import type { PoolClient } from 'pg';

interface Situation {
  readonly user: string;
  readonly superuser: boolean;
  readonly exists: boolean;
}

/** Makes the role of the application where there is none, and lets the present user take it. */
export async function ensureRole(client: PoolClient, role: string): Promise<void> {
  const { user, superuser, exists } = await situationOf(client, role);
  try {
    // Roles belong to all databases of a server: another one may be making it at this very moment.
    if (!exists) {
      await client.query(`do $$ begin create role ${role} nologin;
        exception when duplicate_object or unique_violation then null; end $$`);
    }
    if (!superuser && !(await mayTake(client, role))) await client.query(`grant ${role} to current_user`);
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    const remedy = `${exists ? '' : `CREATE ROLE ${role} NOLOGIN; `}GRANT ${role} TO "${user}";`;
    throw new Error(
      `The database user "${user}" may not ${exists ? 'take' : 'create'} the role ${role}: let an administrator run once: ${remedy}`,
      { cause: error },
    );
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';

async function situationOf(client: PoolClient, role: string): Promise<Situation> {
  const { rows } = await client.query<Situation>(
    `select current_user as "user",
            (select rolsuper from pg_roles where rolname = current_user) as superuser,
            exists (select from pg_roles where rolname = $1) as exists`,
    [role],
  );
  return rows[0]!;
}

/** Since PostgreSQL 16 whoever creates a role is a member of it, but may not yet take it (SET). */
async function mayTake(client: PoolClient, role: string): Promise<boolean> {
  const { rows } = await client.query<{ since16: boolean }>(
    `select current_setting('server_version_num')::integer >= 160000 as since16`,
  );
  const privilege = rows[0]?.since16 ? 'SET' : 'MEMBER';
  const answer = await client.query<{ may: boolean }>('select pg_has_role(current_user, $1, $2) as may', [
    role,
    privilege,
  ]);
  return answer.rows[0]?.may ?? false;
}
