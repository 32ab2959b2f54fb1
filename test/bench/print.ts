import { books, BOOKS_HEADING, booksSection } from './review-books';
import { FREEZE_HEADING, freezeSection, reviewFreeze } from './review-freeze';
import { PDF_HEADING, pdfSection, reviewPdf } from './review-pdf';
import { writeSection } from './section';
import { stalls, STALLS_HEADING, stallsSection } from './stalls';

/* `npm run bench:print`: the sections about freezing and printing alone, into docs/performance.md. Asserts nothing. */

async function main(): Promise<void> {
  await writeSection(STALLS_HEADING, stallsSection([...stalls(33), ...stalls(300)]));
  await writeSection(FREEZE_HEADING, freezeSection([await reviewFreeze(33), await reviewFreeze(300)]));
  await writeSection(BOOKS_HEADING, booksSection([...books(33), ...books(300)]));
  await writeSection(PDF_HEADING, pdfSection([await reviewPdf(33, 4), await reviewPdf(300, 4)]));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
