import { execFileSync } from 'node:child_process';
import os from 'node:os';
import type { Throughput } from './clients';
import type { Times } from './measure';
import { booksSection, type BookFigures } from './review-books';
import { freezeSection, type FreezeFigures } from './review-freeze';
import { pdfSection, type PdfFigures } from './review-pdf';
import { stallsSection, type StallFigures } from './stalls';

export interface Views {
  readonly inbox: Times;
  readonly board: Times;
  readonly myTurn: number;
  readonly items: number;
}

export interface Figures {
  readonly runs: number;
  readonly coldStart: Times;
  readonly few: Views;
  readonly many: Views;
  readonly item: { readonly people: number; readonly view: Times };
  readonly commands: readonly Throughput[];
  readonly bulk: { readonly count: number; readonly ms: number };
  readonly pdf: readonly PdfFigures[];
  readonly stalls: readonly StallFigures[];
  readonly freezes: readonly FreezeFigures[];
  readonly books: readonly BookFigures[];
}

/** docs/performance.md. */
export const reportOf = (figures: Figures): string => `# Performance

Written by \`npm run bench\`, all of it in one run, side by side. **Read the ratios first**: they say how Ayumi grows, and
hold on other machines; milliseconds are this machine’s. No test asserts any of it.

${method(figures)}

## Queries, over HTTP

${table(['', 'p50', 'p95', 'against the smaller'], queries(figures))}

The inbox is that of the head of 市民部: ${figures.few.myTurn} matters wait for him in the demonstration,
${figures.many.myTurn} with the large plan. The item is item 10 of the demonstration with \`actions[]\`: every command put
to its own decider, as each of the ${figures.item.people} people of the cast.

## Commands, over HTTP

\`submit-progress\`, each to an item of its own. A client sends its next command when it has the answer to the last.

${table(['fsync', 'clients', 'commands a second', 'against one client', 'against fsync on'], commands(figures.commands))}

Bulk approval of ${figures.bulk.count} matters in one request, with fsync: ${Math.round(figures.bulk.ms)} ms,
${(figures.bulk.ms / figures.bulk.count).toFixed(1)} ms for each.

## Start

From the start of the process to the first answer of \`/readyz\` that every projection runs, on a database that is there
and seeded: p50 ${Math.round(figures.coldStart.p50)} ms, slowest of ${figures.coldStart.runs} ${Math.round(figures.coldStart.p95)} ms.

${pdfSection(figures.pdf)}
${stallsSection(figures.stalls)}
${freezeSection(figures.freezes)}
${booksSection(figures.books)}`;

const method = ({ runs }: Figures): string => `## How it was measured

- ${new Date().toISOString().slice(0, 10)}, commit ${commit()}, Node ${process.version}
- ${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}, folder of temporary files
- The built program (\`dist\`) in a process of its own, the embedded PostgreSQL of \`npm start\` beside it, the client in a
  third process; HTTP on the loopback with a kept connection. All three share the machine’s processors.
- Each query ${runs} times after 5 that do not count, one after the other, with fsync on. p50 and p95 are nearest ranks.
- The large plan is one of 収納課, with every report submitted and approved up to the head of the department.`;

function queries({ few, many, item }: Figures): string[][] {
  const row = (name: string, times: Times, smaller?: Times) => [
    name,
    milliseconds(times.p50),
    milliseconds(times.p95),
    smaller ? ratio(times.p50, smaller.p50) : '',
  ];
  return [
    row(`inbox, ${few.items} items in the plan`, few.inbox),
    row(`inbox, ${many.items} items more`, many.inbox, few.inbox),
    row(`board, ${few.items} items`, few.board),
    row(`board, ${many.items} items`, many.board, few.board),
    row(`item with actions, ${item.people} people`, item.view),
  ];
}

function commands(results: readonly Throughput[]): string[][] {
  const rate = (fsync: boolean, clients: number) =>
    results.find((each) => each.fsync === fsync && each.clients === clients)!.perSecond;
  return results.map(({ fsync, clients, perSecond }) => [
    fsync ? 'on' : 'off',
    String(clients),
    perSecond.toFixed(0),
    ratio(perSecond, rate(fsync, 1)),
    ratio(perSecond, rate(true, clients)),
  ]);
}

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const milliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
export const ratio = (a: number, b: number): string => `× ${(a / b).toFixed(a / b < 1 ? 2 : a / b < 10 ? 1 : 0)}`;

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
