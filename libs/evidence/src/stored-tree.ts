import { ask } from '@ayumi/event-sourcing/runtime';
import type { Pool } from 'pg';
import { Frontier, type Node, peaksOf } from './merkle';

export type Place = Omit<Node, 'hash'>;

/** How many leaves are stored. */
export async function storedSize(pool: Pool): Promise<number> {
  const { rows } = await ask<{ size: string }>(
    pool,
    'select coalesce((select place + 1 from evidence.node where level = 0 order by place desc limit 1), 0) as size',
  );
  return Number(rows[0]!.size);
}

/** In the order asked for; null where there is none. */
export async function storedHashes(pool: Pool, places: readonly Place[]): Promise<(Buffer | null)[]> {
  if (places.length === 0) return [];
  const { rows } = await ask<{ hash: Buffer | null }>(
    pool,
    `select node.hash from unnest($1::int[], $2::bigint[]) with ordinality as asked (level, place, n)
       left join evidence.node using (level, place) order by n`,
    [places.map(({ level }) => level), places.map(({ place }) => place)],
  );
  return rows.map(({ hash }) => hash);
}

/** The tree of the first `size` leaves. Null where a node is missing: what is stored is not what was written. */
export async function storedFrontier(pool: Pool, size: number): Promise<Frontier | null> {
  const peaks = await storedHashes(pool, peaksOf(size));
  return peaks.every((hash) => hash !== null) ? new Frontier(size, peaks) : null;
}

/** Where a leaf stands, whatever the order; null where it is nowhere. Reads every leaf. */
export async function placeOfLeaf(pool: Pool, hash: Buffer): Promise<number | null> {
  const { rows } = await ask<{ place: string }>(
    pool,
    'select place from evidence.node where level = 0 and hash = $1 order by place limit 1',
    [hash],
  );
  return rows[0] ? Number(rows[0].place) : null;
}

/** To be written in the statement that moves the checkpoint. */
export const addNodes = (nodes: readonly Node[]) => ({
  sql: `insert into evidence.node (level, place, hash)
          select * from unnest($1::int[], $2::bigint[], $3::bytea[]) where exists (select from held)`,
  values: [nodes.map(({ level }) => level), nodes.map(({ place }) => place), nodes.map(({ hash }) => hash)],
});
