import type { Position } from '../event';
import { awaitPosition } from '../checkpoint';
import { foldRows } from '../fold-in-memory';
import type { Rows } from '../fold-touches';
import { PostgresEventStore } from '../postgres.event-store';
import type { Projection } from '../projection';
import { keepProjection } from '../keep-projection';
import { type ProjectorEnd, runProjector } from '../projector';
import { rebuild, type RebuildOptions, type Rebuilt } from '../rebuild';
import { readRows } from '../read-tables';
import type { anEvent } from './an-event';
import { lines, LINES_TABLES } from './lines.projection';
import { createTestDatabase, type TestDatabase } from './test-database';

/** A database with the read model `lines`, and the projectors that a test starts on it. */
export class ProjectorDesk {
  private stop = new AbortController();
  private running: Promise<unknown>[] = [];
  /** What operators were told. */
  readonly said: string[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly store: PostgresEventStore,
  ) {}

  static async open(): Promise<ProjectorDesk> {
    const database = await createTestDatabase();
    await database.ownerPool.query(LINES_TABLES);
    return new ProjectorDesk(database, new PostgresEventStore(database.appPool, { pollMs: 50 }));
  }

  start(projection: Projection, batchSize?: number): Promise<ProjectorEnd> {
    const { store, stop } = this;
    const end = runProjector({
      store,
      pool: this.database.workerPool,
      projection,
      signal: stop.signal,
      batchSize,
      retryMs: 10,
    });
    this.running.push(end);
    return end;
  }

  /** As a worker does: one runner, rows of an older version built anew. */
  keep(projection: Projection, pauseMs = 0): Promise<void> {
    const { store, stop, said } = this;
    const report = (line: string): void => void said.push(line);
    const options = {
      store,
      pool: this.database.workerPool,
      projection,
      signal: stop.signal,
      report,
      paceMs: () => pauseMs,
    };
    const end = keepProjection({ ...options, retryMs: 10, standByMs: 20 });
    this.running.push(end);
    return end;
  }

  rebuild(projection: Projection, more: Partial<RebuildOptions> = {}): Promise<Rebuilt> {
    const pool = this.database.workerPool;
    return rebuild({ store: this.store, pool, projection, signal: this.stop.signal, standByMs: 20, ...more });
  }

  async stopAll(): Promise<void> {
    this.stop.abort();
    await Promise.allSettled(this.running);
    this.stop = new AbortController();
    this.running = [];
  }

  async append(stream: string, revision: number, ...events: ReturnType<typeof anEvent>[]): Promise<Position> {
    const result = await this.store.append(stream, revision, events);
    if (result.outcome !== 'appended') throw new Error(result.outcome);
    return result.position;
  }

  reached(position: Position): Promise<boolean> {
    return awaitPosition(this.database.appPool, 'lines', position, { timeoutMs: 10_000 });
  }

  rows(): Promise<Rows> {
    return readRows(this.database.appPool, lines());
  }

  async folded(projection = lines()): Promise<Rows> {
    return foldRows(projection, await this.store.readAll(null, 100_000));
  }

  async close(): Promise<void> {
    await this.stopAll();
    await this.store.close();
    await this.database.drop();
  }
}
