import { canonicalJson, fingerprintOfText } from '@ayumi/kernel';
import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { readInBulk } from './bulk-read';
import type { Position } from './event';
import type { EventStore } from './event-store';
import { foldTouches, planTouches, type Rows } from './fold-touches';
import { withConnection } from './postgres.connection';
import type { Projection, Row } from './projection';
import { ReadTables } from './read-tables';

/** What was found in one table. */
export interface TableProof {
  readonly table: string;
  readonly rows: number;
  /** Sum of the SHA-256 of every row, modulo 2^256, in hex: the same for the same rows in any order. */
  readonly digest: string;
  /** Rows that are there and should not be, should be and are not, or are otherwise; the first few. */
  readonly wrong: readonly string[];
  readonly wrongCount: number;
}

const PAGE = 5_000;
const SHOWN = 5;

/**
 * Folds the log once more, event by event in memory, with none of the keeping, writing and loading that made the rows
 * in `next`, and compares every row. In passes over parts of the keys, so that memory stays bounded.
 */
export async function compareWithReplay(
  { store, pool, projection, upTo, signal }: ReplayOptions,
  rowsAtOnce = 200_000,
): Promise<TableProof[]> {
  const tables = new ReadTables(projection, 'next');
  const total = await withConnection(pool, (client) => tables.count(client));
  const parts = Math.max(1, Math.ceil(total / rowsAtOnce));
  const found = new Map<string, Found>(Object.keys(projection.tables).map((table) => [table, nothingFound()]));
  for (let part = 0; part < parts; part++) {
    const isMine = (key: string): boolean => parts === 1 || partOf(key, parts) === part;
    const replayed = await replay({ store, pool, projection, upTo, signal }, isMine);
    await withConnection(pool, async (client) => {
      for (const table of Object.keys(projection.tables))
        await comparePart(client, tables, table, replayed.get(table) ?? new Map(), isMine, found.get(table)!);
    });
  }
  return [...found].map(([table, { rows, sum, wrong }]) => ({
    table,
    rows,
    digest: sum.toString(16).padStart(64, '0'),
    wrong: wrong.toSorted().slice(0, SHOWN),
    wrongCount: wrong.length,
  }));
}

export interface ReplayOptions {
  readonly store: EventStore;
  readonly pool: Pool;
  readonly projection: Projection;
  readonly upTo: Position | null;
  readonly signal: AbortSignal;
}

interface Found {
  rows: number;
  sum: bigint;
  readonly wrong: string[];
}

const nothingFound = (): Found => ({ rows: 0, sum: 0n, wrong: [] });

async function replay(
  { store, projection, upTo, signal }: ReplayOptions,
  isMine: (key: string) => boolean,
): Promise<Rows> {
  const rows: Rows = new Map(Object.keys(projection.tables).map((table) => [table, new Map<string, Row>()]));
  if (upTo === null) return rows;
  for await (const events of readInBulk(store, upTo, { filter: { categories: projection.categories }, signal })) {
    const plan = planTouches(projection, events);
    const mine = plan.events.map((each) => ({ ...each, touches: each.touches.filter(({ key }) => isMine(key)) }));
    const { changes, failure } = foldTouches({ ...plan, events: mine }, rows);
    if (failure) throw new Error(`the replay stops at ${failure.event} (${failure.position}): ${failure.message}`);
    for (const [table, changed] of changes) {
      const key = projection.tables[table]!.key;
      for (const [of, row] of changed) {
        if (row) rows.get(table)!.set(of, { ...row, [key]: of });
        else rows.get(table)!.delete(of);
      }
    }
  }
  return rows;
}

async function comparePart(
  client: PoolClient,
  tables: ReadTables,
  table: string,
  expected: Map<string, Row>,
  isMine: (key: string) => boolean,
  found: Found,
): Promise<void> {
  for await (const [key, row] of tables.pages(client, table, PAGE)) {
    if (!isMine(key)) continue;
    const written = textOf(row);
    const should = expected.get(key);
    expected.delete(key);
    found.rows++;
    found.sum = (found.sum + BigInt(`0x${fingerprintOfText(`${key}\0${written}`)}`)) % MODULUS;
    if (!should || textOf(should) !== written) found.wrong.push(key);
  }
  found.wrong.push(...expected.keys());
}

const MODULUS = 2n ** 256n;

/** A column that a fold leaves out is null in the table. */
const textOf = (row: Row): string =>
  canonicalJson(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));

const partOf = (key: string, parts: number): number => createHash('sha256').update(key).digest().readUInt32BE() % parts;
