import { PostgresEventStore } from '@ayumi/event-sourcing/runtime';
import type { AppendResult, NewEvent, Position } from '@ayumi/event-sourcing';
import type { Pool } from 'pg';

/** Appends in a transaction of its own that takes its time between writing and committing, as over a bad line. */
export class SlowStore extends PostgresEventStore {
  appended = 0;
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
      await client.query('select pg_sleep(random() * $1::float8 / 1000)', [this.napMs]);
      await client.query('commit');
      const { outcome, revision, position } = rows[0]!;
      if (outcome !== 'appended') throw new Error(`${stream} is somebody else's as well: ${outcome}`);
      this.appended += events.length;
      return { outcome, revision, position };
    } finally {
      client.release();
    }
  }
}
