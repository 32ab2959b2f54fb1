import { PDF_HEADING, pdfSection, reviewPdf } from './review-pdf';
import { writeSection } from './section';
import { stalls, STALLS_HEADING, stallsSection } from './stalls';

/* `npm run bench:print`: the sections about printing alone, into docs/performance.md. Asserts nothing. */

async function main(): Promise<void> {
  await writeSection(STALLS_HEADING, stallsSection([...stalls(33), ...stalls(300)]));
  await writeSection(PDF_HEADING, pdfSection([await reviewPdf(33, 4), await reviewPdf(300, 4)]));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
