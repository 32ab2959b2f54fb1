import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { CopyOut, TAKE_TIME } from '@ayumi/event-sourcing/runtime';
import { Client } from 'pg';
import { copyOut, keptSequences, keptTables, LEFT_OUT, schemaState, type KeptTable } from './kept-tables';
import { MANIFEST, NoBackup, sha256Of, SUMS, type Manifest, type TableInBackup } from './manifest';

export interface BackupOptions {
  /** A folder that is empty or not there yet. */
  readonly folder: string;
  /** Version of Ayumi. */
  readonly product: string;
}

/**
 * Everything that cannot be made anew, as of one moment, while writing goes on: one snapshot for all tables. Only whoever
 * runs it can read the files; a folder of that name appears when it is whole.
 */
export async function writeBackup(ownerUrl: string, { folder, product }: BackupOptions): Promise<Manifest> {
  refuseFilledFolder(folder);
  const draft = `${path.resolve(folder)}.unfinished-${process.pid}`;
  const client = new Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    mkdirSync(path.dirname(draft), { recursive: true });
    mkdirSync(draft, { mode: 0o700 });
    const manifest = await inSnapshot(client, () => write(client, draft, product)).catch(explained);
    await seal(draft, manifest);
    renameSync(draft, folder);
    return manifest;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    await client.end();
  }
}

/** A backup changes nothing, so it does not bring the tables up to date either. */
function explained(error: unknown): never {
  if (!/^42(P01|703)$|^3F000$/.test(String((error as { code?: unknown }).code))) throw error;
  throw new NoBackup(
    `The database does not hold the tables of this Ayumi (${(error as Error).message}). Check DATABASE_URL or AYUMI_DATA, and make the backup with the version that runs there.`,
  );
}

function refuseFilledFolder(folder: string): void {
  if (!existsSync(folder)) return;
  try {
    if (readdirSync(folder).length === 0) return;
  } catch (error) {
    throw new NoBackup(`${folder} cannot be used (${(error as NodeJS.ErrnoException).code}).`);
  }
  throw new NoBackup(`${folder} is not empty. Name an empty or a new folder with --out.`);
}

async function inSnapshot<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin isolation level repeatable read read only');
  // The same text everywhere, whatever the server's settings are.
  await client.query(
    `${TAKE_TIME}; set local datestyle = 'ISO'; set local timezone = 'UTC'; set local extra_float_digits = 1; set local bytea_output = 'hex'`,
  );
  const result = await work();
  await client.query('commit');
  return result;
}

async function write(client: Client, draft: string, product: string): Promise<Manifest> {
  const { rows } = await client.query<{ madeAt: Date; postgresql: string; head: string | null; eventLog: string }>(
    `select now() as "madeAt", current_setting('server_version') as postgresql,
            (select max(position)::text from log.event) as head,
            (select event_log from office.installation) as "eventLog"`,
  );
  const { madeAt, postgresql, head, eventLog } = rows[0]!;
  if (eventLog === 'eventstoredb')
    throw new NoBackup(
      'This installation keeps its events in an EventStoreDB. Back that up with its own tools, and this database with pg_dump.',
    );
  const schema = await schemaState(client);
  const sequences = await keptSequences(client);
  const tables: TableInBackup[] = [];
  for (const table of await keptTables(client)) tables.push(await writeTable(client, draft, table));
  return {
    format: 1,
    product,
    postgresql,
    madeAt: madeAt.toISOString(),
    schema,
    head,
    tables,
    sequences,
    leftOut: LEFT_OUT,
  };
}

async function writeTable(client: Client, draft: string, kept: KeptTable): Promise<TableInBackup> {
  const file = `${kept.table.replaceAll('"', '')}.copy.gz`;
  const text = new Counted();
  const target = createWriteStream(path.join(draft, file), { mode: 0o600, flags: 'wx', flush: true });
  await pipeline(client.query(new CopyOut(copyOut(kept))), text, createGzip({ level: 4 }), target);
  return { ...kept, file, rows: text.rows, sha256: text.digest() };
}

/** Lets the text of a copy through, counts its rows and hashes it: a row is a line, a line break within one is written `\n`. */
export class Counted extends Transform {
  rows = 0;
  private readonly hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: string, done: (error: null, chunk: Buffer) => void): void {
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.rows++;
    this.hash.update(chunk);
    done(null, chunk);
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}

async function seal(draft: string, manifest: Manifest): Promise<void> {
  const own = { mode: 0o600, flush: true };
  writeFileSync(path.join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, own);
  const names = [...manifest.tables.map(({ file }) => file), MANIFEST];
  const sums = await Promise.all(names.map(async (name) => `${await sha256Of(path.join(draft, name))}  ${name}\n`));
  writeFileSync(path.join(draft, SUMS), sums.join(''), own);
}
