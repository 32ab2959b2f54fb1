import type { Pool, PoolClient } from 'pg';
import { checkpointOf } from './checkpoint';
import type { Position } from './event';
import { inTransaction, withConnection } from './postgres.connection';
import { placed, quoted } from './places';
import { TAKE_TIME } from './postgres.pool';
import type { Difference, Projection } from './projection';

/** Rows that are not in service as they were built anew, apart from what the projection declares. */
export interface ServiceDifference {
  readonly table: string;
  readonly count: number;
  /** The first few: `key: column, column`, or `key: only in service`. */
  readonly examples: readonly string[];
}

type Compared<E> =
  { readonly differences: readonly ServiceDifference[]; readonly version: number } | { readonly end: E };

const SHOWN = 5;

/**
 * Brings the new rows to where those in service are and compares both in one snapshot. The projector waits while the
 * last few events are applied, not while rows are compared.
 */
export async function compareWithService<E>(
  pool: Pool,
  projection: Projection,
  bringTo: (position: Position | null) => Promise<E | null>,
): Promise<Compared<E>> {
  const service = await checkpointOf(pool, projection.name);
  if (!service) return { differences: [], version: projection.version };
  const end = await bringTo(service.position);
  if (end) return { end };
  return withConnection(pool, async (snapshot) => {
    const failed = await inTransaction(pool, async (client) => {
      const held = await client.query<{ position: Position | null }>(
        `select position from read.checkpoint where name = $1 and place = 'service' for update`,
        [projection.name],
      );
      const late = await bringTo(held.rows[0]!.position);
      await snapshot.query(`begin isolation level repeatable read read only; ${TAKE_TIME}`);
      await snapshot.query('select from read.checkpoint limit 1');
      return late;
    });
    if (failed) return { end: failed };
    const declared = (projection.differs ?? []).filter(({ since }) => since > service.version);
    const differences: ServiceDifference[] = [];
    for (const [table, { key }] of Object.entries(projection.tables)) {
      const found = await compareTable(snapshot, table, key, declared);
      if (found && found.count > 0) differences.push(found);
    }
    await snapshot.query('commit');
    return { differences, version: service.version };
  });
}

async function compareTable(
  client: PoolClient,
  table: string,
  key: string,
  declared: readonly Difference[],
): Promise<ServiceDifference | null> {
  const mine = declared.filter((each) => each.table === table);
  if (mine.some(({ columns }) => columns === 'all')) return null;
  const without = mine.flatMap(({ columns }) => columns);
  const { rows } = await client.query<{ count: number; examples: string[] | null }>(
    `with otherwise as (
       select coalesce(old.${quoted(key)}, new.${quoted(key)})::text as key,
              to_jsonb(old) - $1::text[] as was, to_jsonb(new) - $1::text[] as is
         from ${placed('service', table)} old full join ${placed('next', table)} new using (${quoted(key)})
        where to_jsonb(old) - $1::text[] is distinct from to_jsonb(new) - $1::text[]),
     shown as (
       select key || ': ' || case when "is" is null then 'only in service' when was is null then 'only built anew'
         else (select string_agg(name, ', ' order by name) from jsonb_object_keys(was || "is") name
                where was -> name is distinct from "is" -> name) end as example
         from otherwise order by key limit ${SHOWN})
     select (select count(*)::integer from otherwise) as count, (select array_agg(example) from shown) as examples`,
    [without],
  );
  return { table, count: rows[0]!.count, examples: rows[0]!.examples ?? [] };
}
