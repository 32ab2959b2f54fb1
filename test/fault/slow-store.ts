import { PostgresEventStore } from '@ayumi/event-sourcing/runtime';
import type { AppendResult, NewEvent, Position } from '@ayumi/event-sourcing';
import type { Pool } from 'pg';

/** Every so many appends one holds its transaction open, and everybody else up, for so long. */
const HELD_EVERY = 60;
const HELD_MS = 1_000;

/** Appends in a transaction of its own that takes its time between writing and committing, as over a bad line. */
export class SlowStore extends PostgresEventStore {
  appended = 0;
  /** How often a transaction was held open for long. */
  held = 0;
  private appends = 0;
  /** Longest nap before a commit. */
  napMs = 0;

  constructor(private readonly slowPool: Pool) {
    super(slowPool);
  }

  override async append(stream: string, expected: number, events: readonly NewEvent[]): Promise<AppendResult> {
    const client = await this.slowPool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<{ outcome: string; revision: number; position: Position }>(
        `select outcome, last_revision as revision, last_position::text as position from log.append($1::jsonb)`,
        [JSON.stringify([{ stream, expected, events }])],
      );
      const holds = this.napMs > 0 && ++this.appends % HELD_EVERY === 0;
      await client.query('select pg_sleep($1::float8 / 1000)', [holds ? HELD_MS : Math.random() * this.napMs]);
      await client.query('commit');
      if (holds) this.held++;
      const { outcome, revision, position } = rows[0]!;
      if (outcome !== 'appended') throw new Error(`${stream} is somebody else's as well: ${outcome}`);
      this.appended += events.length;
      return { outcome, revision, position };
    } finally {
      client.release();
    }
  }
}
