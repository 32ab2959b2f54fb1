import type { Position } from '@ayumi/event-sourcing';
import { startChild } from './child';
import type { EvidenceJob, EvidenceTimes } from './evidence-runner';
import { inLongHouse } from './long-log';
import { ratio, table } from './report';
import { usageOf, type Usage } from './usage';

export const EVIDENCE_HEADING = '## Evidence over a long log';

interface EvidenceRun extends EvidenceTimes {
  readonly work: EvidenceJob['work'];
  readonly usage: Usage;
}

export interface EvidenceFigures {
  readonly events: number;
  /** Of the stored tree with its index, in bytes. */
  readonly nodes: number;
  readonly runs: readonly EvidenceRun[];
}

/** The tree over a million events, made and verified, beside reading the same pages; each in a process of its own. */
export const evidenceSpeed = (say: (line: string) => void): Promise<EvidenceFigures> =>
  inLongHouse(say, async ({ url, owner, events }) => {
    const newest = await owner.query<{ head: Position }>('select max(position)::text as head from log.event');
    const { head } = newest.rows[0]!;
    const runs: EvidenceRun[] = [];
    for (const work of ['reading', 'keeping', 'verifying'] as const) {
      const child = startChild('evidence-runner.ts');
      try {
        const job: EvidenceJob = { url, work, head };
        const { result, usage } = await usageOf(owner, child.pid, () => child.ask<EvidenceTimes>(job));
        runs.push({ ...result, work, usage });
        say(`  ${work}: ${(result.ms / 1000).toFixed(1)} s, ${result.memory.most.toFixed(0)} MB at most`);
      } finally {
        await child.stop();
      }
    }
    const size = await owner.query<{ bytes: number }>(
      `select pg_total_relation_size('evidence.node')::float8 as bytes`,
    );
    return { events, nodes: size.rows[0]!.bytes, runs };
  });

const NAMES: Readonly<Record<EvidenceJob['work'], string>> = {
  reading: 'reading the pages, nothing else',
  keeping: 'keeping: every event into the tree, with fsync',
  verifying: '`verify`: every event again, against the tree',
};

export function evidenceSection({ events, nodes, runs }: EvidenceFigures): string {
  const [reading] = runs;
  const lines = runs.map(({ work, ms, memory, usage }) => [
    NAMES[work],
    ratio(reading!.ms, ms),
    `${(ms / 1000).toFixed(0)} s`,
    ((events / ms) * 1000).toFixed(0),
    `${((usage.nodeSeconds / events) * 1e6).toFixed(0)} µs`,
    `${((usage.postgresSeconds / events) * 1e6).toFixed(0)} µs`,
    `${memory.begun.toFixed(0)} MB, at most ${memory.most.toFixed(0)} MB`,
  ]);
  return `${EVIDENCE_HEADING}

A log of ${events} events; the tree over it takes ${(nodes / 1e6).toFixed(0)} MB with its index. Each in a process of its own.

${table(['', 'against reading', 'took', 'events a second', 'CPU of Node, an event', 'CPU of PostgreSQL', 'memory at the beginning, and most'], lines)}
`;
}
