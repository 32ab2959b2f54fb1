import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { csvOf, workbookOf, zipOf } from '../../libs/publishing/src/runtime';
import { documentOf } from '../../libs/publishing/src/review/document-of';
import { exampleEdition } from '../../libs/publishing/src/testing/example-edition';

export interface BookFigures {
  readonly kind: 'xlsx' | 'csv';
  readonly items: number;
  /** Of this process, user and system time together. */
  readonly cpuSeconds: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
  /** The longest that nobody else in the process had a turn. */
  readonly longestStallMs: number;
  readonly kilobytes: number;
}

/** Workbook and open data from the frozen set to the bytes; run in a process of its own, or the memory is another's. */
export async function reviewBook(kind: BookFigures['kind'], items: number): Promise<BookFigures> {
  const edition = exampleEdition({ items, years: 4, version: 2 });
  const stalls = monitorEventLoopDelay({ resolution: 10 });
  stalls.enable();
  // It measures from its second tick on.
  await pause();
  const [begin, before] = [performance.now(), process.cpuUsage()];
  const document = documentOf(edition);
  const bytes = kind === 'xlsx' ? await workbookOf(document) : zipOf(csvOf(document));
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - begin) / 1000;
  await pause();
  stalls.disable();
  return {
    kind,
    items,
    cpuSeconds: (user + system) / 1e6,
    seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    longestStallMs: stalls.max / 1e6,
    kilobytes: bytes.length / 1000,
  };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

const [kind, items] = process.argv.slice(2);
if (require.main === module)
  void reviewBook(kind === 'csv' ? 'csv' : 'xlsx', Number(items)).then((figures) =>
    process.stdout.write(`${JSON.stringify(figures)}\n`),
  );
