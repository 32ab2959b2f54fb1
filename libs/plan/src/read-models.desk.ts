import { DirectoryContexts } from '@ayumi/directory/runtime';
import { foldRows, type Position, type RecordedEvent, type Rows } from '@ayumi/event-sourcing';
import {
  appPoolConfig,
  awaitPosition,
  PostgresEventStore,
  readRows,
  runProjector,
} from '@ayumi/event-sourcing/runtime';
import { createTestDatabase, type TestDatabase } from '@ayumi/event-sourcing/testing';
import { DataSource } from 'typeorm';
import type { Story } from './read-models.examples';
import { projections, readModelEntities, readModelMigrations } from './read-models';

/** For tests: a database with all read models, the real store and the real projectors. */
export class ReadModelDesk {
  private readonly stop = new AbortController();
  private running: Promise<unknown>[] = [];

  private constructor(
    private readonly database: TestDatabase,
    readonly store: PostgresEventStore,
    readonly owner: DataSource,
    readonly data: DataSource,
  ) {}

  static async open(): Promise<ReadModelDesk> {
    const database = await createTestDatabase();
    const options = { type: 'postgres', entities: readModelEntities, schema: 'read' } as const;
    const migrations = { migrations: readModelMigrations, migrationsTableName: 'read_model_migration' };
    const owner = await new DataSource({ ...options, ...migrations, url: database.url }).initialize();
    await owner.runMigrations();
    const { options: role } = appPoolConfig(database.url);
    const data = await new DataSource({ ...options, url: database.url, extra: { options: role } }).initialize();
    return new ReadModelDesk(database, new PostgresEventStore(database.appPool), owner, data);
  }

  get directories(): DirectoryContexts {
    return new DirectoryContexts(this.store);
  }

  /** Appends what the story told, in its order, and waits until every projection has read it. */
  async tell({ events }: Pick<Story, 'events'>): Promise<Position> {
    let last: Position | null = null;
    for (const run of runs(events)) {
      const { stream, revision } = run[0]!;
      const appended = await this.store.append(stream, revision - 1, run);
      if (appended.outcome !== 'appended') throw new Error(`${stream}: ${JSON.stringify(appended)}`);
      last = appended.position;
    }
    this.running = projections.map((projection) =>
      runProjector({ store: this.store, pool: this.database.workerPool, projection, signal: this.stop.signal }),
    );
    for (const { name } of projections) {
      const there = await awaitPosition(this.database.appPool, name, last!, { timeoutMs: 20_000 });
      if (!there) throw new Error(`the projection ${name} did not get there: ${JSON.stringify(await this.stops())}`);
    }
    return last!;
  }

  /** What each projection wrote, and what a fold of the whole log in memory gives. */
  async bothWays(): Promise<readonly { name: string; written: Rows; folded: Rows }[]> {
    const events = await this.store.readAll(null, 10_000);
    return Promise.all(
      projections.map(async (projection) => ({
        name: projection.name,
        written: await readRows(this.database.appPool, projection),
        folded: foldRows(projection, events),
      })),
    );
  }

  async close(): Promise<void> {
    this.stop.abort();
    await Promise.all(this.running);
    await this.store.close();
    await Promise.all([this.owner.destroy(), this.data.destroy()]);
    await this.database.drop();
  }

  private stops = (): Promise<unknown> => this.data.query('select name, failed_event, failure from read.checkpoint');
}

/** Consecutive events of one stream. */
function runs(events: readonly RecordedEvent[]): RecordedEvent[][] {
  const all: RecordedEvent[][] = [];
  for (const event of events) {
    const run = all.at(-1);
    if (run?.[0]!.stream === event.stream) run.push(event);
    else all.push([event]);
  }
  return all;
}
