import type { Position } from '@ayumi/event-sourcing';
import { Client } from 'pg';
import { startChild } from './child';
import { openHouse } from './house';
import { lengthenLog } from './rebuild-log';
import type { RebuildJob, RebuildTimes } from './rebuild-runner';
import { usageOf, type Usage } from './usage';

export { REBUILD_HEADING, rebuildSection } from './rebuild-report';

export interface RebuildRun extends RebuildTimes {
  readonly road: RebuildJob['road'];
  readonly events: number;
  readonly usage: Usage;
}

export interface RebuildFigures {
  readonly runs: readonly RebuildRun[];
  /** Rows and bytes of all new tables with their indexes, and bytes of the events without theirs. */
  readonly rows: number;
  readonly written: number;
  readonly read: number;
}

const EVENTS = 1_000_000;
const FEW = 50_000;

/**
 * All read models from a log of a million events, beside reading and parsing it and nothing else, in a house of its own:
 * nobody else wants such a log. Each in a process of its own, one after the other, with reading before and after.
 */
export async function rebuildSpeed(say: (line: string) => void): Promise<RebuildFigures> {
  const house = await openHouse(() => undefined);
  const owner = new Client({ connectionString: house.url });
  await owner.connect();
  try {
    say(`A log of ${EVENTS} events …`);
    const events = await lengthenLog(owner, EVENTS);
    await house.fsync(true);
    const positionOf = async (count: number): Promise<Position> => {
      const { rows } = await owner.query<{ position: Position }>(
        'select position::text from log.event order by log.event.position offset $1 limit 1',
        [count - 1],
      );
      return rows[0]!.position;
    };
    const runs: RebuildRun[] = [];
    const run = async (road: RebuildJob['road'], count: number): Promise<void> => {
      const job: RebuildJob = { url: house.url, road, upTo: await positionOf(count), events: count };
      const child = startChild('rebuild-runner.ts');
      try {
        const { result, usage } = await usageOf(owner, child.pid, () => child.ask<RebuildTimes>(job));
        runs.push({ ...result, road, events: count, usage });
        const perSecond = Math.round((count / result.ms) * 1000);
        const memory = result.memory.map(({ mb }) => Math.round(mb)).join(', ');
        say(
          `  ${road}, ${count} events: ${perSecond} a second; CPU s: Node ${usage.nodeSeconds.toFixed(1)}, PostgreSQL ${usage.postgresSeconds.toFixed(1)}; MB ${memory}`,
        );
      } finally {
        await child.stop();
      }
    };
    await run('reading', events);
    await run('bulk', events);
    const size = await owner.query<Omit<RebuildFigures, 'runs'>>(SIZES);
    await run('reading', events);
    await run('live', FEW);
    await run('bulk', FEW);
    return { runs, ...size.rows[0]! };
  } finally {
    await owner.end();
    await house.close();
  }
}

const SIZES = `select pg_table_size('log.event')::float8 as read,
  (select sum(pg_total_relation_size(c.oid))::float8 from pg_class c
    where c.relnamespace = 'read_next'::regnamespace and c.relkind = 'r') as written,
  (select sum(c.reltuples)::float8 from pg_class c
    where c.relnamespace = 'read_next'::regnamespace and c.relkind = 'r') as rows`;
