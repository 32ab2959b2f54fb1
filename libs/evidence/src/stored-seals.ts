import { ask } from '@ayumi/event-sourcing/runtime';
import type { Pool } from 'pg';

export interface StoredSeal {
  readonly size: number;
  readonly note: string;
}

/** By size. */
export async function storedSeals(pool: Pool): Promise<StoredSeal[]> {
  const { rows } = await ask<{ size: string; note: string }>(
    pool,
    'select size, note from evidence.seal order by size',
  );
  return rows.map(({ size, note }) => ({ size: Number(size), note }));
}

/** Size of the newest and how long ago it was made. Zero and infinitely long where there is none. */
export async function newestSeal(pool: Pool): Promise<{ readonly size: number; readonly ageMs: number }> {
  const { rows } = await ask<{ size: string; age: number }>(
    pool,
    `select size, (extract(epoch from clock_timestamp() - made_at) * 1000)::float8 as age
       from evidence.seal order by size desc limit 1`,
  );
  return rows[0] ? { size: Number(rows[0].size), ageMs: rows[0].age } : { size: 0, ageMs: Infinity };
}

export const keepSeal = (pool: Pool, { size, note }: StoredSeal): Promise<unknown> =>
  ask(pool, 'insert into evidence.seal (size, note) values ($1, $2) on conflict do nothing', [size, note]);

/** The keys that have sealed this log, the oldest first. */
export async function knownKeys(pool: Pool): Promise<string[]> {
  const { rows } = await ask<{ vkey: string }>(pool, 'select vkey from evidence.seal_key order by known_since, vkey');
  return rows.map(({ vkey }) => vkey);
}

/** True where it is new. */
export async function introduceKey(pool: Pool, vkey: string): Promise<boolean> {
  const { rowCount } = await ask(pool, 'insert into evidence.seal_key (vkey) values ($1) on conflict do nothing', [
    vkey,
  ]);
  return rowCount === 1;
}
