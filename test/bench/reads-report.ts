import { rank } from './measure';
import type { ReadFigure, ReadsFigures } from './reads-speed';
import { milliseconds, ratio, table } from './report';

export const READS_HEADING = '## Reading beside a long log';

export function readsSection({ events, rebuildSeconds, readyMs, memoryMb, times, reads }: ReadsFigures): string {
  const worst = reads.map(growth).toSorted((a, b) => b - a)[0]!;
  return `${READS_HEADING}

The same questions to two running Ayumis, in turns, ${times} times each after some that do not count: one with the
demonstration (${events.short} events), one whose log goes on to ${events.long} events with the same plan of many other cities, their
items, people and units by the same names. What is asked for is as large in both; what lies beside it is not. Wanted is
at most × 1.5 of the 99th percentile; the largest is **× ${worst.toFixed(1)}**.

${table(
  ['', 'p50', 'p50 beside', 'p99', 'p99 beside', 'against'],
  reads.map((read) => [
    read.what,
    milliseconds(rank(read.short, 0.5)),
    milliseconds(rank(read.long, 0.5)),
    milliseconds(rank(read.short, 0.99)),
    milliseconds(rank(read.long, 0.99)),
    ratio(rank(read.long, 0.99), rank(read.short, 0.99)),
  ]),
)}

The read models of the long log were built by \`rebuild --all\`, with proof and switch, in ${rebuildSeconds.toFixed(0)} s. From the start of the
process until it answers that every projection runs: ${milliseconds(readyMs.short)} and ${milliseconds(readyMs.long)}. Memory of the process after all
these answers: ${memoryMb.short.toFixed(0)} MB and ${memoryMb.long.toFixed(0)} MB.
`;
}

const growth = ({ short, long }: ReadFigure): number => rank(long, 0.99) / rank(short, 0.99);
