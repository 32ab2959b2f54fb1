import { Pool } from 'pg';
import type { RecordedEvent } from './event';
import { appendTogetherFunction } from './postgres.append-together';
import { PostgresEventStore } from './postgres.event-store';
import { appPoolConfig } from './postgres.pool';
import { APPEND_LOCK } from './postgres.schema';
import { anEvent, createTestDatabase, eventually, type TestDatabase } from './testing';

const WRITERS = 16;
const APPENDS = 40;

/** Reads on from the last position it saw, as every subscription does, until told that nothing more comes. */
class TailReader {
  readonly seen: RecordedEvent[] = [];
  private ended = false;

  constructor(private readonly store: PostgresEventStore) {}

  async read(): Promise<void> {
    for (;;) {
      const { ended } = this;
      const page = await this.store.readAll(this.seen.at(-1)?.position ?? null, 500);
      this.seen.push(...page);
      if (ended && page.length === 0) return;
    }
  }

  end(): void {
    this.ended = true;
  }
}

/** One writer with a connection of its own; every fourth append is made in a slow transaction of several statements. */
async function write(url: string, writer: number, appends: number): Promise<void> {
  const pool = new Pool(appPoolConfig(url, { max: 1 }));
  const store = new PostgresEventStore(pool);
  for (let index = 0; index < appends; index++) {
    const stream = `item-${writer}`;
    if (index % 4 === 3) await writeSlowly(pool, stream, index);
    else await store.append(stream, index - 1, [anEvent('Commented', { index })]);
  }
  await pool.end();
}

async function writeSlowly(pool: Pool, stream: string, index: number): Promise<void> {
  const client = await pool.connect();
  const batch = [{ stream, expected: index - 1, events: [anEvent('Commented', { index })] }];
  await client.query('begin');
  await client.query('select count(*) from log.event');
  await client.query('select * from log.append($1::jsonb)', [JSON.stringify(batch)]);
  await client.query('select pg_sleep(random() * 0.01)');
  await client.query('commit');
  client.release();
}

async function raceOf(database: TestDatabase): Promise<{ seen: RecordedEvent[]; written: RecordedEvent[] }> {
  const store = new PostgresEventStore(database.appPool);
  const reader = new TailReader(store);
  const reading = reader.read();
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(database.url, writer, APPENDS)));
  reader.end();
  await reading;
  return { seen: reader.seen, written: await store.readAll(null, WRITERS * APPENDS * 2) };
}

const revisionsOf = (stream: string, events: readonly RecordedEvent[]): number[] =>
  events.filter((event) => event.stream === stream).map((event) => event.revision);

describe('a reader at the tail of the log, under sixteen writers', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  it('loses nothing and sees every stream in its order', async () => {
    const { seen, written } = await raceOf(database);
    expect(written).toHaveLength(WRITERS * APPENDS);
    expect(seen.map((event) => event.id)).toEqual(written.map((event) => event.id));
    const inOrder = Array.from({ length: APPENDS }, (_, revision) => revision);
    for (let writer = 0; writer < WRITERS; writer++) expect(revisionsOf(`item-${writer}`, seen)).toEqual(inOrder);
  });

  it('would lose events if writers did not take turns: the lock is what the promise rests on', async () => {
    expect(appendTogetherFunction).toContain(APPEND_LOCK);
    await database.ownerPool.query(
      appendTogetherFunction.replace('create function', 'create or replace function').replace(APPEND_LOCK, ''),
    );
    const { seen, written } = await raceOf(database);
    expect(written).toHaveLength(WRITERS * APPENDS);
    expect(written.length - seen.length).toBeGreaterThan(0);
  });

  it('sees an event of a waiting writer only after all that stand before it', async () => {
    const store = new PostgresEventStore(database.appPool);
    const slow = await database.appPool.connect();
    const first = [{ stream: 'item-1', expected: -1, events: [anEvent('First')] }];
    await slow.query('begin');
    await slow.query('select * from log.append($1::jsonb)', [JSON.stringify(first)]);
    const second = store.append('item-2', -1, [anEvent('Second')]);
    await eventually('the second writer waits for its turn', async () => {
      const { rowCount } = await database.ownerPool.query(
        `select from pg_locks where locktype = 'advisory' and not granted
            and database = (select oid from pg_database where datname = current_database())`,
      );
      return rowCount === 1;
    });
    expect(await store.readAll(null, 10)).toEqual([]);
    await slow.query('commit');
    slow.release();
    await second;
    expect((await store.readAll(null, 10)).map((event) => event.type)).toEqual(['First', 'Second']);
  });
});
