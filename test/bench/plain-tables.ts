import { createHash } from 'node:crypto';
import type { Client } from 'pg';

/** The tables of plain-rows.ts and of the single rows, beside Ayumi's in the same database. */
export async function makePlainTables(owner: Client, items: readonly string[]): Promise<void> {
  await owner.query(`create schema plain;
    create table plain.item (id text primary key, step integer not null default 0, content jsonb,
      revision integer not null default 0, changed_at timestamptz not null default now());
    create table plain.audit (id bigint generated always as identity primary key, item text not null,
      revision integer not null, actor text not null, action text not null, data jsonb not null,
      at timestamptz not null default now(), unique (item, revision));
    create table plain.session (token_hash text primary key, person text not null, expires_at timestamptz not null);`);
  await makeRowTable(owner, 'plain.row');
  await owner.query('insert into plain.item (id) select unnest($1::text[])', [items]);
  const hash = createHash('sha256').update(PLAIN_TOKEN).digest('hex');
  await owner.query(`insert into plain.session values ($1, 'p044', now() + interval '1 day')`, [hash]);
}

export const PLAIN_TOKEN = 'somebody-who-is-signed-in';

/** The columns and indexes of `log.event`, and nothing that guards them. */
export const makeRowTable = (owner: Client, name: string): Promise<unknown> =>
  owner.query(`create table ${name} (position bigint generated always as identity primary key, stream text not null,
    revision integer not null, id uuid not null unique, type text not null, data jsonb not null, meta jsonb not null,
    recorded_at timestamptz not null default clock_timestamp(), unique (stream, revision))`);
