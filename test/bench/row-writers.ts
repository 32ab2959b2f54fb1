import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { answerJobs } from './child';
import { EXAMPLE_DATA, EXAMPLE_META } from './example-event';

/* The floor of everything: single rows, each an INSERT of its own, through `pg` from Node. */

export interface RowJob {
  readonly url: string;
  readonly table: string;
  readonly writers: number;
  readonly rows: number;
}

export interface RowTimes {
  readonly ms: number;
  /** Of each row, in milliseconds. */
  readonly each: readonly number[];
}

async function writeRows({ url, table, writers, rows }: RowJob): Promise<RowTimes> {
  const clients = await Promise.all(Array.from({ length: writers }, () => connected(url)));
  const each: number[] = [];
  let left = rows;
  const text = `insert into ${table} (stream, revision, id, type, data, meta) values ($1, $2, $3, $4, $5, $6)`;
  const begin = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      const stream = `row-${randomUUID()}`;
      for (let revision = 0; left-- > 0; revision++) {
        const began = performance.now();
        const values = [stream, revision, randomUUID(), 'StepApproved', EXAMPLE_DATA, EXAMPLE_META];
        await client.query({ name: 'row', text, values });
        each.push(performance.now() - began);
      }
    }),
  );
  const ms = performance.now() - begin;
  await Promise.all(clients.map((client) => client.end()));
  return { ms, each };
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

answerJobs(writeRows);
