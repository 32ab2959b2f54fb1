import { PostgresEventStore, appPoolConfig } from '@ayumi/event-sourcing/runtime';
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { Pool } from 'pg';
import { answerJobs } from './child';
import { EXAMPLE } from './example-event';
import type { RowTimes } from './row-writers';

/* Appends of one event each, every writer to a stream of its own, each when the last has its answer. */

export interface AppendJob {
  readonly url: string;
  readonly writers: number;
  readonly events: number;
}

async function append({ url, writers, events }: AppendJob): Promise<RowTimes> {
  const pool = new Pool(appPoolConfig(url, { max: 10 }));
  const store = new PostgresEventStore(pool);
  // Connected before the time begins, as pgbench and the writers of rows are.
  await store.head();
  const each: number[] = [];
  let left = events;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async () => {
      const stream = `bench-${randomUUID()}`;
      for (let revision = -1; left-- > 0; revision++) {
        const began = performance.now();
        const { outcome } = await store.append(stream, revision, [{ id: randomUUID(), ...EXAMPLE }]);
        if (outcome !== 'appended') throw new Error(`append: ${outcome}`);
        each.push(performance.now() - began);
      }
    }),
  );
  const ms = performance.now() - begin;
  await store.close();
  await pool.end();
  return { ms, each };
}

answerJobs(append);
