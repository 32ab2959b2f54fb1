import type { Pool, PoolClient } from 'pg';
import type { RowChanges, Rows } from './fold-touches';
import type { Projection, Row } from './projection';

interface Column {
  readonly name: string;
  readonly moment: boolean;
}

/** A statement that is part of moving the checkpoint: it writes where there is a row in `held`, with its values numbered from $1. */
export interface Write {
  readonly sql: string;
  readonly values: readonly unknown[];
}

interface Wanted {
  readonly table: string;
  readonly where: string;
  readonly value?: readonly string[];
}

/**
 * The tables of one projection in the schema `read`, in bulk. A row comes out as it went in: as JSON, with moments
 * written like every other instant, because folds compare them as text.
 */
export class ReadTables {
  private readonly columns = new Map<string, readonly Column[]>();

  constructor(private readonly projection: Projection) {}

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
    if (stray) throw new Error(`the table read.${table} has no column "${stray}"`);
    const key = quoted(this.keyOf(table));
    const list = columns.map(quoted).join(', ');
    const others = columns.map(quoted).filter((column) => column !== key);
    const update = others.map((column) => `${column} = excluded.${column}`).join(', ');
    return {
      sql: `insert into ${named(table)} (${list}) select ${list} from jsonb_populate_recordset(null::${named(table)}, $1::jsonb)
         where exists (select from held) on conflict (${key}) do ${update ? `update set ${update}` : 'nothing'}`,
      values: [JSON.stringify(rows)],
    };
  }

  private deletion(table: string, keys: readonly string[]): Write {
    const sql = `delete from ${named(table)} where ${quoted(this.keyOf(table))} = any($1) and exists (select from held)`;
    return { sql, values: [keys] };
  }

  /** In one statement, so that all tables are seen as they are at one moment. */
  private async select(client: PoolClient, wanted: readonly Wanted[]): Promise<Rows> {
    const rows: Rows = new Map(wanted.map(({ table }) => [table, new Map<string, Row>()]));
    if (wanted.length === 0) return rows;
    const parts = wanted.map(
      ({ table, where }, n) => `select ${n} as n, to_jsonb(kept) as row from ${named(table)} kept ${where}`,
    );
    const values = wanted.flatMap(({ value }) => (value ? [value] : []));
    const found = await client.query<{ n: number; row: Row }>(parts.join(' union all '), values);
    for (const { n, row } of found.rows) {
      const { table } = wanted[n]!;
      const moments = (await this.columnsOf(client, table)).filter((column) => column.moment);
      rows.get(table)!.set(String(row[this.keyOf(table)]), withInstants(row, moments));
    }
    return rows;
  }

  private keyOf(table: string): string {
    return this.projection.tables[table]!.key;
  }

  /** Read once: tables do not change while a projector runs. Computed columns are PostgreSQL's own business. */
  private async columnsOf(client: PoolClient, table: string): Promise<readonly Column[]> {
    const known = this.columns.get(table);
    if (known) return known;
    const { rows } = await client.query<Column>(
      `select attname as name, atttypid = 'timestamptz'::regtype as moment from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
      [named(table)],
    );
    this.columns.set(table, rows);
    return rows;
  }
}

/** DELETE and not TRUNCATE: the old rows stay readable until the commit, and the application may not truncate. */
export async function emptyTables(client: PoolClient, projection: Projection): Promise<void> {
  for (const table of Object.keys(projection.tables)) await client.query(`delete from ${named(table)}`);
}

/** All rows of a projection, in the shape of `foldRows`. */
export async function readRows(pool: Pool, projection: Projection): Promise<Rows> {
  const client = await pool.connect();
  try {
    return await new ReadTables(projection).loadAll(client);
  } finally {
    client.release();
  }
}

function withInstants(row: Row, moments: readonly Column[]): Row {
  const instants = moments.flatMap(({ name }) =>
    typeof row[name] === 'string' ? [[name, new Date(row[name]).toISOString()]] : [],
  );
  return instants.length === 0 ? row : { ...row, ...(Object.fromEntries(instants) as Row) };
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const named = (table: string): string => `read.${quoted(table)}`;
