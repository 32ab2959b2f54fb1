import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CopyIn, CopyOut, TAKE_TIME } from '@ayumi/event-sourcing/runtime';
import { canonicalJson } from '@ayumi/kernel';
import { Client } from 'pg';
import { migrate } from '../installation';
import { copyIn, copyOut, countOf, keptTables, schemaState, type KeptTable, type SchemaState } from './kept-tables';
import { NoBackup, readManifest, type Manifest, type TableInBackup } from './manifest';
import { Counted } from './write-backup';

/**
 * Makes the installation of a backup in an empty database: all of it or nothing. The whole backup is read and compared
 * with its sums before the database is touched; afterwards every table is read back and must give the same bytes.
 * Read models are made when Ayumi starts. Throws {@link NoBackup} in words for operators.
 */
export async function restoreBackup(ownerUrl: string, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const client = new Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await refuseFilled(client);
    await migrate(ownerUrl);
    refuseOtherTables(manifest, await schemaState(client), await keptTables(client));
    await client.query('begin');
    await client.query(
      `${TAKE_TIME}; set local timezone = 'UTC'; set local datestyle = 'ISO'; set local extra_float_digits = 1; set local bytea_output = 'hex'`,
    );
    await client.query(`lock table ${manifest.tables.map(({ table }) => table).join(', ')} in exclusive mode`);
    await refuseFilled(client);
    for (const table of manifest.tables) await fill(client, folder, table);
    for (const { sequence, value, called } of manifest.sequences)
      await client.query('select setval($1, $2, $3)', [sequence, value, called]);
    for (const table of manifest.tables) await compare(client, table);
    await client.query('commit');
    await client.query('analyze');
    return manifest;
  } finally {
    await client.end();
  }
}

/** Also an Ayumi that was only begun: what is there would be mixed with what comes. */
async function refuseFilled(client: Client): Promise<void> {
  for (const kept of await keptTables(client)) {
    const { rows } = await client.query<{ count: string }>(countOf(kept));
    if (rows[0]!.count === '0') continue;
    throw new NoBackup(
      `The database is not empty: ${kept.table} has rows. Restore into a new database (DATABASE_URL) or a new folder (AYUMI_DATA).`,
    );
  }
}

/** From here on names in the manifest are names of our own tables: none of its text reaches the database unchecked. */
function refuseOtherTables({ product, schema, tables }: Manifest, here: SchemaState, own: readonly KeptTable[]): void {
  const backedUp = tables.map(({ table, columns, key }) => ({ table, columns, key }));
  if (canonicalJson([schema, backedUp]) === canonicalJson([here, own])) return;
  throw new NoBackup(
    `The backup was made by Ayumi ${product}, whose tables are not those of this program. Restore it with that version, then start the newer one: it brings the tables up to date.`,
  );
}

async function fill(client: Client, folder: string, table: TableInBackup): Promise<void> {
  const target = client.query(new CopyIn(copyIn(table)));
  await pipeline(createReadStream(path.join(folder, table.file)), createGunzip(), target);
}

async function compare(client: Client, table: TableInBackup): Promise<void> {
  const found = new Counted();
  await pipeline(client.query(new CopyOut(copyOut(table))), found, nowhere());
  if (found.rows === table.rows && found.digest() === table.sha256) return;
  throw new NoBackup(
    `${table.table} does not read back as it was written (${found.rows} rows, ${table.rows} in the backup). Nothing was restored.`,
  );
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
