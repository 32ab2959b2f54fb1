import { ratio, table } from './report';
import type { RebuildFigures, RebuildRun } from './rebuild-speed';

export const REBUILD_HEADING = '## Rebuilding all read models';

const NAMES: Readonly<Record<RebuildRun['road'], string>> = {
  reading: 'reading and parsing, nothing else',
  bulk: 'in bulk, with indexes',
  live: 'by live batches',
};

export function rebuildSection({ runs, rows, written, read }: RebuildFigures): string {
  const most = Math.max(...runs.map(({ events }) => events));
  const few = Math.min(...runs.map(({ events }) => events));
  const of = (road: RebuildRun['road'], events: number, only: string | null = null) => {
    const mine = runs.filter((run) => run.road === road && run.events === events && run.only === only);
    const mean = (value: (run: RebuildRun) => number) => mine.reduce((sum, run) => sum + value(run), 0) / mine.length;
    return {
      perSecond: (events / mean((run) => run.ms)) * 1000,
      folded: (events / mean((run) => run.foldedMs)) * 1000,
      node: (mean((run) => run.usage.nodeSeconds) / events) * 1e6,
      postgres: (mean((run) => run.usage.postgresSeconds) / events) * 1e6,
      memory: mine.at(-1)?.memory ?? [],
    };
  };
  const [reading, bulk, live, short] = [of('reading', most), of('bulk', most), of('live', few), of('bulk', few)];
  const cpu = (each: { node: number; postgres: number }) => each.node + each.postgres;
  const line = (name: string, each: typeof bulk, perSecond = each.perSecond) => [
    name,
    ratio(perSecond, reading.perSecond),
    perSecond.toFixed(0),
    `${each.node.toFixed(0)} µs`,
    `${each.postgres.toFixed(0)} µs`,
  ];
  const megabytes = bulk.memory.map(({ share, mb }) => `${mb.toFixed(0)} MB up to ${share * 100} %`).join(', ');
  return `${REBUILD_HEADING}

From a log of ${most} events (${(read / 1e6).toFixed(0)} MB): those of the demonstration’s plan, once more for one plan after
the other. Both read models at once, ${rows.toFixed(0)} rows, ${(written / 1e6).toFixed(0)} MB with their indexes, with fsync.
That is ${ratio(written, read)} what is read: a row with eight indexes for each event in the history, and every matter with its route and approvals.
Reading is what the bulk road reads with: one COPY, every event parsed. Each has a process of its own, one after the
other, reading before and after. Wanted was × 0.5; it is **${ratio(bulk.perSecond, reading.perSecond)}**, and × ${(cpu(reading) / cpu(bulk)).toFixed(2)} by the time that
processors took. The proof (ADR 0026), which comes after, is not in it.

${table(
  ['', 'against reading', 'events a second', 'CPU of Node, an event', 'CPU of PostgreSQL'],
  [
    line(NAMES.reading, reading),
    line('in bulk, until the last event was folded', bulk, bulk.folded),
    line(NAMES.bulk, bulk),
    ...runs.flatMap(({ only }) => (only ? [line(`${NAMES.bulk}, \`${only}\` alone`, of('bulk', most, only))] : [])),
    line(`${NAMES.bulk}, the first ${few}`, short),
    line(`${NAMES.live}, the first ${few}`, live),
  ],
)}

Against live batches the bulk road is ${ratio(short.perSecond, live.perSecond)}. Its memory: ${megabytes}.
`;
}
