import type { Pool, PoolClient } from 'pg';
import type { RowChanges, Rows } from './fold-touches';
import { type Place, placed, quoted } from './places';
import { prepared, withConnection } from './postgres.connection';
import type { Projection, Row } from './projection';

export interface Column {
  readonly name: string;
  readonly moment: boolean;
  /** How a value of it is written as text: as JSON, as an array, or as it is. */
  readonly kind: 'json' | 'array' | 'plain';
}

/** A statement that is part of moving the checkpoint: it writes where there is a row in `held`, with its values numbered from $1. */
export interface Write {
  readonly sql: string;
  readonly values: readonly unknown[];
}

interface Wanted {
  readonly table: string;
  readonly where: string;
  readonly value?: readonly string[] | string;
}

/**
 * The tables of one projection at one place, in bulk. A row comes out as it went in: as JSON, with moments
 * written like every other instant, because folds compare them as text.
 */
export class ReadTables {
  private readonly columns = new Map<string, readonly Column[]>();

  constructor(
    private readonly projection: Projection,
    private readonly place: Place = 'service',
  ) {}

  /** As SQL. */
  named(table: string): string {
    return placed(this.place, table);
  }

  /** The rows with these keys, for each table. */
  async load(client: PoolClient, keys: ReadonlyMap<string, ReadonlySet<string>>): Promise<Rows> {
    const wanted = [...keys].map(([table, of], n) => {
      return { table, where: `where ${quoted(this.keyOf(table))} = any($${n + 1})`, value: [...of] };
    });
    return this.select(client, wanted);
  }

  loadAll(client: PoolClient): Promise<Rows> {
    return this.select(
      client,
      Object.keys(this.projection.tables).map((table) => ({ table, where: '' })),
    );
  }

  /** How many rows all tables hold together. */
  async count(client: PoolClient): Promise<number> {
    const counts = Object.keys(this.projection.tables).map((table) => `(select count(*) from ${this.named(table)})`);
    const { rows } = await client.query<{ rows: number }>(`select (0 + ${counts.join(' + ')})::float8 as rows`);
    return rows[0]!.rows;
  }

  /** Every row with its key, a page at a time. */
  async *pages(client: PoolClient, table: string, size: number): AsyncGenerator<readonly [string, Row]> {
    const key = quoted(this.keyOf(table));
    let page: Map<string, Row>;
    let where = `order by ${key} limit ${size}`;
    let value: string | undefined;
    do {
      page = (await this.select(client, [{ table, where, ...(value !== undefined && { value }) }])).get(table)!;
      yield* page;
      value = [...page.keys()].at(-1);
      where = `where ${key} > $1 order by ${key} limit ${size}`;
    } while (page.size === size);
  }

  /** One upsert of all changed rows of a table and one deletion, to be written with the checkpoint. */
  async writes(client: PoolClient, changes: RowChanges): Promise<Write[]> {
    const writes: Write[] = [];
    for (const [table, changed] of changes) {
      const kept = [...changed].flatMap(([key, row]) => (row ? [{ ...row, [this.keyOf(table)]: key }] : []));
      const gone = [...changed].flatMap(([key, row]) => (row ? [] : [key]));
      if (kept.length > 0) writes.push(await this.upsert(client, table, kept));
      if (gone.length > 0) writes.push(this.deletion(table, gone));
    }
    return writes;
  }

  private async upsert(client: PoolClient, table: string, rows: readonly Row[]): Promise<Write> {
    const columns = (await this.columnsOf(client, table)).map((column) => column.name);
    const stray = rows.flatMap(Object.keys).find((member) => !columns.includes(member));
    if (stray) throw new Error(`the table ${this.named(table)} has no column "${stray}"`);
    const key = quoted(this.keyOf(table));
    const list = columns.map(quoted).join(', ');
    const others = columns.map(quoted).filter((column) => column !== key);
    const update = others.map((column) => `${column} = excluded.${column}`).join(', ');
    return {
      sql: `insert into ${this.named(table)} (${list}) select ${list} from jsonb_populate_recordset(null::${this.named(table)}, $1::jsonb)
         where exists (select from held) on conflict (${key}) do ${update ? `update set ${update}` : 'nothing'}`,
      values: [JSON.stringify(rows)],
    };
  }

  private deletion(table: string, keys: readonly string[]): Write {
    const sql = `delete from ${this.named(table)} where ${quoted(this.keyOf(table))} = any($1) and exists (select from held)`;
    return { sql, values: [keys] };
  }

  /** In one statement, so that all tables are seen as they are at one moment. */
  private async select(client: PoolClient, wanted: readonly Wanted[]): Promise<Rows> {
    const rows: Rows = new Map(wanted.map(({ table }) => [table, new Map<string, Row>()]));
    if (wanted.length === 0) return rows;
    const parts = wanted.map(
      ({ table, where }, n) => `select ${n} as n, to_jsonb(kept) as row from ${this.named(table)} kept ${where}`,
    );
    const values = wanted.flatMap(({ value }) => (value === undefined ? [] : [value]));
    const found = await client.query<{ n: number; row: Row }>(prepared('load', parts.join(' union all '), values));
    for (const { n, row } of found.rows) {
      const { table } = wanted[n]!;
      const moments = (await this.columnsOf(client, table)).filter((column) => column.moment);
      rows.get(table)!.set(String(row[this.keyOf(table)]), withInstants(row, moments));
    }
    return rows;
  }

  keyOf(table: string): string {
    return this.projection.tables[table]!.key;
  }

  /** Read once: tables do not change while a projector runs. Computed columns are PostgreSQL's own business. */
  async columnsOf(client: PoolClient, table: string): Promise<readonly Column[]> {
    const known = this.columns.get(table);
    if (known) return known;
    const { rows } = await client.query<Column>(
      `select attname as name, atttypid = 'timestamptz'::regtype as moment,
              case when atttypid in ('jsonb'::regtype, 'json'::regtype) then 'json'
                   when typcategory = 'A' then 'array' else 'plain' end as kind
         from pg_attribute join pg_type on pg_type.oid = atttypid
        where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
      [this.named(table)],
    );
    this.columns.set(table, rows);
    return rows;
  }
}

/** All rows of a projection, in the shape of `foldRows`. */
export const readRows = (pool: Pool, projection: Projection, place: Place = 'service'): Promise<Rows> =>
  withConnection(pool, (client) => new ReadTables(projection, place).loadAll(client));

function withInstants(row: Row, moments: readonly Column[]): Row {
  const instants = moments.flatMap(({ name }) =>
    typeof row[name] === 'string' ? [[name, new Date(row[name]).toISOString()]] : [],
  );
  return instants.length === 0 ? row : { ...row, ...(Object.fromEntries(instants) as Row) };
}
