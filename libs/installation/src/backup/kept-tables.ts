import { AUTOMATIONS } from '@ayumi/plan/runtime';
import type { Client } from 'pg';

/** A table that a backup holds. Names are quoted already. */
export interface KeptTable {
  /** `log.event`. */
  readonly table: string;
  readonly columns: readonly string[];
  /** Rows are written in the order of this key, so that equal tables give equal bytes. */
  readonly key: readonly string[];
}

/**
 * Events and their evidence, accounts, the installation and drafts. Read models are made anew from the events; of their checkpoints only
 * those of automations are kept, so that nothing is done a second time. Sessions and the counts of failed logins stay
 * behind: whoever was signed in signs in again.
 */
const SCHEMAS = ['log', 'office', 'desk', 'evidence'];
export const LEFT_OUT = ['office.session', 'office.sign_in_count', 'read (read models: made anew from the events)'];
const CHECKPOINTS = 'read.checkpoint';

/** Those that are there in this database, by name. */
export async function keptTables(client: Client): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable>(
    `select format('%I.%I', space.nspname, class.relname) as table,
            array(select quote_ident(attname) from pg_attribute where attrelid = class.oid and attnum > 0
                     and not attisdropped and attgenerated = '' order by attnum) as columns,
            array(select quote_ident(attname) from pg_index, unnest(indkey) with ordinality as part (number, place)
                    join pg_attribute on attnum = part.number where attrelid = class.oid and indrelid = class.oid
                     and indisprimary order by place) as key
       from pg_class class join pg_namespace space on space.oid = class.relnamespace
      where class.relkind = 'r' and (space.nspname = any($1) or (space.nspname, class.relname) = ('read', 'checkpoint'))
      order by 1`,
    [SCHEMAS],
  );
  return rows.filter(({ table }) => !LEFT_OUT.includes(table) && table !== 'log.migration');
}

/** Its rows in order, as `copy` writes them. */
export const copyOut = ({ table, columns, key }: KeptTable): string =>
  `copy (select ${columns.join(', ')} from ${table} ${whichOf(table)} order by ${key.join(', ')}) to stdout`;

export const copyIn = ({ table, columns }: KeptTable): string => `copy ${table} (${columns.join(', ')}) from stdin`;

export const countOf = ({ table }: KeptTable): string => `select count(*) from ${table} ${whichOf(table)}`;

const whichOf = (table: string): string =>
  table === CHECKPOINTS ? `where name in (${AUTOMATIONS.map((name) => `'${name}'`).join(', ')})` : '';

export interface KeptSequence {
  readonly sequence: string;
  readonly value: string;
  readonly called: boolean;
}

export async function keptSequences(client: Client): Promise<KeptSequence[]> {
  const { rows } = await client.query<{ sequence: string }>(
    `select format('%I.%I', schemaname, sequencename) as sequence from pg_sequences where schemaname = any($1) order by 1`,
    [SCHEMAS],
  );
  return Promise.all(rows.map(async ({ sequence }) => ({ sequence, ...(await stateOf(client, sequence)) })));
}

async function stateOf(client: Client, sequence: string): Promise<Omit<KeptSequence, 'sequence'>> {
  const { rows } = await client.query<Omit<KeptSequence, 'sequence'>>(
    `select last_value::text as value, is_called as called from ${sequence}`,
  );
  return rows[0]!;
}

/** What the tables look like: every migration that they went through. */
export interface SchemaState {
  readonly log: number;
  readonly read: number;
  readonly migrations: readonly string[];
}

export async function schemaState(client: Client): Promise<SchemaState> {
  const { rows } = await client.query<SchemaState>(
    `select (select max(version) from log.migration) as log, (select max(version) from read.migration) as read,
            array(select name::text from migration_typeorm order by "timestamp", name) as migrations`,
  );
  return rows[0]!;
}
