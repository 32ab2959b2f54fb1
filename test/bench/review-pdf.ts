import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { buffer, text } from 'node:stream/consumers';
import { typesettingOf } from '../../libs/publishing/src/pdf/pdf-of';
import { processOf } from '../../libs/publishing/src/pdf/typst-process';
import { documentOf } from '../../libs/publishing/src/review/document-of';
import { exampleEdition } from '../../libs/publishing/src/testing/example-edition';

export interface PdfFigures {
  readonly items: number;
  readonly years: number;
  /** Of this process, which prepares the pages, and of Typst’s: user and system time together. */
  readonly cpuSeconds: number;
  readonly seconds: number;
  /** Of Typst’s process, which is gone afterwards. */
  readonly peakMegabytes: number;
  readonly pages: number;
  readonly megabytes: number;
}

/** The review as PDF, from the frozen set to the bytes. */
export async function reviewPdf(items: number, years: number): Promise<PdfFigures> {
  const edition = exampleEdition({ items, years, version: 2 });
  const [begin, before] = [performance.now(), process.cpuUsage()];
  const { program, env, job } = processOf(typesettingOf(documentOf(edition)));
  const prepared = process.cpuUsage(before);
  const child = spawn(process.execPath, ['-r', path.join(__dirname, 'resources.cjs'), program], {
    env,
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
  });
  child.stdin!.end(job);
  const taken = child.stdio[3] as NodeJS.ReadableStream;
  const [pdf, resources] = await Promise.all([buffer(child.stdout!), text(taken), once(child, 'close')]);
  const { cpuSeconds, peakMegabytes } = JSON.parse(resources);
  return {
    items,
    years,
    cpuSeconds: cpuSeconds + (prepared.user + prepared.system) / 1e6,
    seconds: (performance.now() - begin) / 1000,
    peakMegabytes,
    pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    megabytes: pdf.length / 1e6,
  };
}

export const PDF_HEADING = '## The review as PDF';

export const pdfSection = (figures: readonly PdfFigures[]): string => `${PDF_HEADING}

From the frozen set to the bytes of a PDF/UA-1 file: the document, the pages’ words, Typst in a process of its own.
Seconds of one core are processor time, which other work on the machine does not lengthen much; wanted are at most 3 s
for 33 items of 4 years and 15 s for 300. Memory is the peak of Typst’s process, which goes back when it ends.

| items | years | seconds of one core | seconds by the clock | peak memory | pages | size |
| --- | --- | --- | --- | --- | --- | --- |
${figures.map(rowOf).join('\n')}
`;

const rowOf = (each: PdfFigures): string =>
  `| ${each.items} | ${each.years} | ${each.cpuSeconds.toFixed(1)} s | ${each.seconds.toFixed(1)} s | ${Math.round(each.peakMegabytes)} MB | ${each.pages} | ${each.megabytes.toFixed(1)} MB |`;
