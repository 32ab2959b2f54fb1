import { performance } from 'node:perf_hooks';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { csvOf, workbookOf, zipOf } from '../../libs/publishing/src/runtime';
import { documentOf } from '../../libs/publishing/src/review/document-of';
import type { ReviewDocument } from '../../libs/publishing/src/review/review.document';
import { siteOf } from '../../libs/publishing/src/site/site-of';
import { exampleEdition } from '../../libs/publishing/src/testing/example-edition';

export interface BookFigures {
  readonly kind: 'xlsx' | 'csv' | 'site';
  readonly items: number;
  /** Of this process, user and system time together. */
  readonly cpuSeconds: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly kilobytes: number;
}

/** Workbook, open data or site from the frozen set to the bytes; run in a process of its own, or the memory is another's. */
export async function reviewBook(kind: BookFigures['kind'], items: number): Promise<BookFigures> {
  const edition = exampleEdition({ items, years: 4, version: 2 });
  const [begin, before] = [performance.now(), process.cpuUsage()];
  const document = documentOf(edition);
  const bytes = await made[kind](document);
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - begin) / 1000;
  return {
    kind,
    items,
    cpuSeconds: (user + system) / 1e6,
    seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    kilobytes: bytes.length / 1000,
  };
}

const made: Readonly<Record<BookFigures['kind'], (document: ReviewDocument) => Promise<Uint8Array>>> = {
  xlsx: (document) => workbookOf(document),
  csv: async (document) => zipOf(csvOf(document)),
  site: async (document) => zipOf(siteOf(document, { downloads: [] })),
};

/** Each in a fresh process, whose memory is its own. */
export const books = (items: number): BookFigures[] =>
  (['xlsx', 'csv', 'site'] as const).map((kind) => JSON.parse(execFileSync(process.execPath, ['-r', path.join(__dirname, 'typescript.cjs'), __filename, kind, `${items}`], { encoding: 'utf8' })) as BookFigures); // prettier-ignore

export const BOOKS_HEADING = '## The review as workbook, open data and site';

export const booksSection = (figures: readonly BookFigures[]): string => `${BOOKS_HEADING}

From the frozen set to the bytes, example items of 4 years, each in a process of its own as in the product (ADR 0023). The
site is without its downloads, which are the other outputs.

| output | items | seconds of one core | seconds by the clock | peak memory | size |
| --- | --- | --- | --- | --- | --- |
${figures.map((each) => `| ${each.kind} | ${each.items} | ${each.cpuSeconds.toFixed(1)} s | ${each.seconds.toFixed(1)} s | ${Math.round(each.peakMegabytes)} MB | ${Math.round(each.kilobytes)} kB |`).join('\n')}
`;

const [kind, items] = process.argv.slice(2);
if (require.main === module)
  void reviewBook(kind as BookFigures['kind'], Number(items)).then((figures) =>
    process.stdout.write(`${JSON.stringify(figures)}\n`),
  );
