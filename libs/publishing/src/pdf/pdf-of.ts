import path from 'node:path';
import type { ReviewDocument } from '../review/review.document';
import { codePointsOf } from './font-coverage';
import { fontFiles } from './fonts';
import { pagesOf } from './pages';
import { printableWith, type Printable } from './printable';
import { compile, type Typesetting } from './typst-process';

/**
 * The review as PDF: A4, PDF/UA-1 (tagged, Japanese, titled, every chart with its words), fonts embedded, bookmarks,
 * running heads, page n/N; a draft says 案 on every page. The same document gives the same bytes on every machine:
 * no font, clock, locale or network of the machine is asked. Takes about 2 s for 33 items, in a process of its own.
 *
 * Throws an `Error` for operators where Typst is not installed for this machine (Linux on x64 alone), or fails.
 */
export const pdfOf = (document: ReviewDocument): Promise<Uint8Array> => compile(typesettingOf(document));

export const typesettingOf = (document: ReviewDocument): Typesetting => ({
  main: 'review.typ',
  inputs: { pages: JSON.stringify(pagesOf(document, letters())) },
});

let known: Printable | undefined;

/** Regular and bold of a family have the same letters: one of each says what the fonts have. Read once. */
const letters = (): Printable =>
  (known ??= printableWith(
    new Set(fontFiles().filter((file) => path.basename(file).includes('400')).flatMap((file) => [...codePointsOf(file)])), // prettier-ignore
  ));
