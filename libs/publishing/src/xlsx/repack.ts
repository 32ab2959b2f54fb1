import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { ReviewDocument } from '../review/review.document';
import { zipOf } from '../site/zip-of';
import { coreProperties } from './core-properties';

/** What exceljs writes, without its clock and with links that stay within the book; always the same bytes. */
export function repacked(book: Uint8Array, document: ReviewDocument): Uint8Array {
  const parts = Object.entries(unzipSync(book)).map(([path, bytes]) => ({
    path,
    bytes: mended(path, bytes, document),
  }));
  // exceljs files a link within the book as one to the outside as well; its sheets have no other relations.
  return zipOf(parts.filter(({ path }) => !RELATIONS_OF_SHEETS.test(path)));
}

function mended(path: string, bytes: Uint8Array, document: ReviewDocument): Uint8Array {
  if (path === 'docProps/core.xml') return strToU8(coreProperties(document));
  return LINKED_SHEET.test(path) ? strToU8(strFromU8(bytes).replace(LINK_OUTSIDE, '$1')) : bytes;
}

const LINKED_SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const RELATIONS_OF_SHEETS = /^xl\/worksheets\/_rels\//;
const LINK_OUTSIDE = /(<hyperlink [^>]*?)\s?r:id="[^"]*"/g;
