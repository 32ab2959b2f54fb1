import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { PDF_HEADING, pdfSection, reviewPdf } from './review-pdf';

/* `npm run bench:pdf`: the section about the PDF alone, into docs/performance.md. Asserts nothing. */

const REPORT = path.resolve('docs/performance.md');

async function main(): Promise<void> {
  const figures = [await reviewPdf(33, 4), await reviewPdf(300, 4)];
  const [load] = os.loadavg();
  const when = `Measured by itself on ${new Date().toISOString().slice(0, 10)} with Node ${process.version}, ${os.cpus().length} processors and a load of ${load!.toFixed(1)}.`;
  const report = await readFile(REPORT, 'utf8');
  const begin = report.indexOf(PDF_HEADING);
  const end = begin < 0 ? -1 : report.indexOf('\n## ', begin);
  const rest = begin < 0 ? report : report.slice(0, begin) + (end < 0 ? '' : report.slice(end + 1));
  const config = await resolveConfig(REPORT);
  const all = `${rest.trimEnd()}\n\n${pdfSection(figures)}\n${when}\n`;
  await writeFile(REPORT, await format(all, { ...config, filepath: REPORT }));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
