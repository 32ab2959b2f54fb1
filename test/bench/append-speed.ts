import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import type { AppendJob } from './append-writers';
import { startChild } from './child';
import { EXAMPLE_DATA, EXAMPLE_META } from './example-event';
import type { House } from './house';
import { rank } from './measure';
import { makeRowTable } from './plain-tables';
import { milliseconds, ratio, table } from './report';
import type { RowJob, RowTimes } from './row-writers';

type Writer = 'append' | 'pgbench' | 'pg';

interface Turn {
  readonly writer: Writer;
  readonly writers: number;
  readonly events: number;
  readonly ms: number;
  /** Of each, in milliseconds; empty for pgbench, which keeps them to itself. */
  readonly each: readonly number[];
}

export interface AppendFigures {
  readonly rounds: number;
  readonly turns: readonly Turn[];
  /** Null where pgbench is not installed. */
  readonly pgbench: string | null;
}

const ROUNDS = 3;
/** So many that each turn takes seconds, as those of pgbench do. */
const EVENTS = new Map([
  [1, 3_000],
  [16, 36_000],
  [64, 54_000],
]);
const PGBENCH_SECONDS = 4;

/** Appending alone, no door and no rules: one event each, with fsync, by so many writers who each wait for their answer. */
export async function appendSpeed(house: House, say: (line: string) => void): Promise<AppendFigures> {
  const owner = new Client({ connectionString: house.url });
  await owner.connect();
  await owner.query('create schema single');
  await makeRowTable(owner, 'single.row');
  await owner.query('create sequence single.revision cache 1000');
  await house.fsync(true);
  const [append, rows] = [startChild('append-writers.ts'), startChild('row-writers.ts')];
  const pgbench = await pgbenchFor(house.url);
  const runs: Record<Writer, ((writers: number, events: number) => Promise<Omit<Turn, 'writer' | 'writers'>>) | null> =
    {
      append: async (writers, events) => {
        const job: AppendJob = { url: house.url, writers, events };
        return { events, ...(await append.ask<RowTimes>(job)) };
      },
      pg: async (writers, events) => {
        const job: RowJob = { url: house.url, table: 'single.row', writers, rows: events };
        return { events, ...(await rows.ask<RowTimes>(job)) };
      },
      pgbench: pgbench && (async (writers) => ({ ...(await pgbench.run(writers)), each: [] })),
    };
  const turns: Turn[] = [];
  try {
    for (let round = 0; round <= ROUNDS; round++)
      for (const [writers, events] of EVENTS)
        for (const [writer, run] of Object.entries(runs) as [Writer, (typeof runs)[Writer]][]) {
          const turn = run && { writer, writers, ...(await run(writers, events)) };
          if (!turn) continue;
          say(`  ${round}: ${writer}, ${writers} at once: ${((turn.events / turn.ms) * 1000).toFixed(0)} a second`);
          // The first round warms up.
          if (round > 0) turns.push(turn);
        }
  } finally {
    await append.stop();
    await rows.stop();
    await pgbench?.close();
    await owner.query('drop schema single cascade');
    await owner.end();
  }
  return { rounds: ROUNDS, turns, pgbench: pgbench?.version ?? null };
}

/** PostgreSQL's own generator of load, which no Node stands in the way of. */
async function pgbenchFor(url: string) {
  const version = versionOfPgbench();
  if (version === null) return null;
  const folder = await mkdtemp(path.join(tmpdir(), 'ayumi-pgbench-'));
  const script = path.join(folder, 'row.sql');
  await writeFile(
    script,
    "insert into single.row (stream, revision, id, type, data, meta) values ('pgbench-' || :client_id, " +
      "nextval('single.revision'), gen_random_uuid(), 'StepApproved', :data, :meta);\n",
  );
  const values = ['-D', `data=${EXAMPLE_DATA}`, '-D', `meta=${EXAMPLE_META}`];
  return {
    version,
    async run(writers: number): Promise<{ events: number; ms: number }> {
      const words = [
        '-n',
        '-M',
        'prepared',
        '-c',
        `${writers}`,
        '-j',
        '2',
        '-T',
        `${PGBENCH_SECONDS}`,
        '-f',
        script,
        ...values,
      ];
      const { stdout } = await promisify(execFile)('pgbench', [...words, url]);
      const [, perSecond] = /tps = ([\d.]+)/.exec(stdout) ?? [];
      if (perSecond === undefined) throw new Error(`pgbench said nothing that can be read: ${stdout}`);
      return { events: Number(perSecond) * PGBENCH_SECONDS, ms: PGBENCH_SECONDS * 1000 };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

function versionOfPgbench(): string | null {
  try {
    return execFileSync('pgbench', ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

export const APPEND_HEADING = '## Appending alone';

const NAMES: Readonly<Record<Writer, string>> = {
  append: 'append to the log',
  pgbench: 'INSERT by pgbench',
  pg: 'INSERT by `pg` from Node',
};

export function appendSection({ turns, rounds, pgbench }: AppendFigures): string {
  const of = (writer: Writer, writers: number) => {
    const mine = turns.filter((turn) => turn.writer === writer && turn.writers === writers);
    const sum = (value: (turn: Turn) => number) => mine.reduce((total, turn) => total + value(turn), 0);
    return {
      perSecond: (sum((turn) => turn.events) / sum((turn) => turn.ms)) * 1000,
      each: mine.flatMap((t) => t.each),
    };
  };
  const measured = (Object.keys(NAMES) as Writer[]).filter((writer) => turns.some((turn) => turn.writer === writer));
  const rows = [...EVENTS.keys()].flatMap((writers) =>
    measured.map((writer) => {
      const { perSecond, each } = of(writer, writers);
      const at = (share: number) => (each.length > 0 ? milliseconds(rank(each, share)) : '');
      return [
        NAMES[writer],
        String(writers),
        pgbench ? ratio(perSecond, of('pgbench', writers).perSecond) : '',
        ratio(perSecond, of('pg', writers).perSecond),
        perSecond.toFixed(0),
        at(0.5),
        at(0.99),
      ];
    }),
  );
  return `${APPEND_HEADING}

One event for each append, each writer to a stream of its own and with the next when it has the answer; fsync on. The
rows go into a table with the columns and indexes of the log, one INSERT and one commit each. Every one of them has a
process of its own; they take turns, ${rounds} times. Wanted with 16 writers is × 0.75 against pgbench. ${pgbench ? `By ${pgbench}, with prepared statements.` : 'pgbench is not installed here.'}

${table(['', 'writers', 'against pgbench', 'against `pg`', 'a second', 'p50', 'p99'], rows)}
`;
}
