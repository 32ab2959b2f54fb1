import type { Position } from '@ayumi/event-sourcing';
import { projections } from '@ayumi/plan/runtime';
import { startChild } from './child';
import { inLongHouse } from './long-log';
import type { RebuildJob, RebuildTimes } from './rebuild-runner';
import { usageOf, type Usage } from './usage';

export { REBUILD_HEADING, rebuildSection } from './rebuild-report';

export interface RebuildRun extends RebuildTimes {
  /** Null: all read models. */
  readonly only: string | null;
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

const FEW = 50_000;

/**
 * All read models from a log of a million events, beside reading and parsing it and nothing else. Each in a process of
 * its own, one after the other, with reading before and after.
 */
export const rebuildSpeed = (say: (line: string) => void): Promise<RebuildFigures> =>
  inLongHouse(say, async ({ url, owner, events }) => {
    const positionOf = async (count: number): Promise<Position> => {
      const { rows } = await owner.query<{ position: Position }>(
        'select position::text from log.event order by log.event.position offset $1 limit 1',
        [count - 1],
      );
      return rows[0]!.position;
    };
    const runs: RebuildRun[] = [];
    const run = async (road: RebuildJob['road'], count: number, only: string | null = null): Promise<void> => {
      const job: RebuildJob = {
        url,
        road,
        upTo: await positionOf(count),
        events: count,
        ...(only && { only: [only] }),
      };
      const child = startChild('rebuild-runner.ts');
      try {
        const { result, usage } = await usageOf(owner, child.pid, () => child.ask<RebuildTimes>(job));
        runs.push({ ...result, road, only, events: count, usage });
        const perSecond = Math.round((count / result.ms) * 1000);
        const memory = result.memory.map(({ mb }) => Math.round(mb)).join(', ');
        say(
          `  ${road}${only ? `, ${only} alone` : ''}, ${count} events: ${perSecond} a second; CPU s: Node ${usage.nodeSeconds.toFixed(1)}, PostgreSQL ${usage.postgresSeconds.toFixed(1)}; MB ${memory}`,
        );
      } finally {
        await child.stop();
      }
    };
    await run('reading', events);
    await run('bulk', events);
    const size = await owner.query<Omit<RebuildFigures, 'runs'>>(SIZES);
    await run('reading', events);
    for (const { name } of projections) await run('bulk', events, name);
    await run('live', FEW);
    await run('bulk', FEW);
    return { runs, ...size.rows[0]! };
  });

const SIZES = `select pg_table_size('log.event')::float8 as read,
  (select sum(pg_total_relation_size(c.oid))::float8 from pg_class c
    where c.relnamespace = 'read_next'::regnamespace and c.relkind = 'r') as written,
  (select sum(c.reltuples)::float8 from pg_class c
    where c.relnamespace = 'read_next'::regnamespace and c.relkind = 'r') as rows`;
