import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import { rowText } from './bulk-row-text';
import type { Leaving } from './bulk-cache';
import { type Step, stepCheckpoint } from './checkpoint';
import { CopyIn } from './copy-streams';
import type { Rows } from './fold-touches';
import { quoted } from './places';
import { ask, inTransaction, withConnection } from './postgres.connection';
import { TAKE_TIME } from './postgres.pool';
import type { Projection } from './projection';
import { ReadTables } from './read-tables';

/** So much of a COPY is handed to the driver at once. */
const CHUNK_CHARACTERS = 131_072;

/** Something else wrote to these tables, or prepared them anew. Nothing was written over it. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';

  constructor(projection: string) {
    super(`something else wrote to the new rows of ${projection}`);
  }
}

/**
 * The new tables of one projection while they are loaded. Rows come in many transactions, and the checkpoint stays at
 * the beginning until the last of them: tables that nobody finished are worth nothing, and are prepared anew. Every
 * transaction makes sure of that beginning first.
 */
export class BulkLoad {
  private readonly tables: ReadTables;

  private constructor(
    private readonly pool: Pool,
    private readonly projection: Projection,
    /** When the checkpoint was made: whoever prepares anew makes another. */
    private readonly madeAt: string,
  ) {
    this.tables = new ReadTables(projection, 'next');
  }

  /** For tables that were prepared and are empty. Takes away what can be made later at once: their indexes. */
  static async begin(pool: Pool, projection: Projection): Promise<BulkLoad> {
    await ask(pool, 'select read.bare_next($1)', [Object.keys(projection.tables)]);
    const { rows } = await ask<{ made: string }>(pool, `select updated_at::text as made ${BEGINNING}`, [
      projection.name,
      projection.version,
    ]);
    if (!rows[0]) throw new Overtaken(projection.name);
    return new BulkLoad(pool, projection, rows[0].made);
  }

  load(keys: ReadonlyMap<string, ReadonlySet<string>>): Promise<Rows> {
    return withConnection(this.pool, (client) => this.tables.load(client, keys));
  }

  /** Where a step is given it is the last: the checkpoint moves with these rows. */
  async write(leaving: ReadonlyMap<string, Leaving>, step: Step | null): Promise<void> {
    const { pool, projection } = this;
    await inTransaction(pool, async (client) => {
      // First the tables, then the checkpoint, like whoever prepares or switches them.
      const all = Object.keys(projection.tables).map((table) => this.tables.named(table));
      await client.query(`${TAKE_TIME}; lock table ${all.join(', ')} in row exclusive mode`);
      const held = await client.query(`select ${BEGINNING} and updated_at = $3::timestamptz for update`, [
        projection.name,
        projection.version,
        this.madeAt,
      ]);
      if (held.rowCount !== 1) throw new Overtaken(projection.name);
      for (const [table, rows] of leaving) await this.writeTable(client, table, rows);
      if (step && !(await stepCheckpoint(client, { ...projection, place: 'next' }, step)))
        throw new Overtaken(projection.name);
    });
  }

  /** The indexes, and what the planner knows of the rows: whoever reads them after the switch needs both. */
  async finish(): Promise<void> {
    await withConnection(this.pool, async (client) => {
      await client.query(`begin; ${TAKE_TIME}`);
      await client.query('select read.index_next($1)', [Object.keys(this.projection.tables)]);
      await client.query('commit');
    });
  }

  private async writeTable(client: PoolClient, table: string, { gone, rows }: Leaving): Promise<void> {
    const key = this.tables.keyOf(table);
    const named = this.tables.named(table);
    if (gone.length > 0) await client.query(`delete from ${named} where ${quoted(key)} = any($1)`, [gone]);
    if (rows.size === 0) return;
    const columns = await this.tables.columnsOf(client, table);
    const list = columns.map(({ name }) => quoted(name)).join(', ');
    const textOf = rowText(named, key, columns);
    const copy = client.query(new CopyIn(`copy ${named} (${list}) from stdin`));
    await send(copy, linesOf(rows, textOf));
  }
}

const BEGINNING = `from read.checkpoint
  where name = $1 and place = 'next' and version = $2 and position is null and applied = 0 and status = 'running'`;

function* linesOf<R>(rows: ReadonlyMap<string, R>, textOf: (key: string, row: R) => string): Generator<string> {
  let chunk = '';
  for (const [key, row] of rows) {
    chunk += textOf(key, row);
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk) yield chunk;
}

/** To the end, or to the first error: PostgreSQL's, or one of making the lines. */
function send(copy: CopyIn, lines: Iterable<string>): Promise<void> {
  return pipeline(Readable.from(lines, { objectMode: true }), copy);
}
