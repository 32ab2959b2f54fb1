import { strFromU8, strToU8, unzipSync } from 'fflate';
import { archive } from '../archive/archive';
import type { ReviewDocument } from '../review/review.document';
import { coreProperties } from './core-properties';

/** What exceljs writes, without its clock and with links that stay within the book; always the same bytes. */
export function repacked(bytes: Uint8Array, document: ReviewDocument): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Uint8Array] => {
    if (path === 'docProps/core.xml') return [path, strToU8(coreProperties(document))];
    if (LINKED_SHEET.test(path)) return [path, strToU8(strFromU8(content).replace(LINK_OUTSIDE, '$1'))];
    return [path, content];
  });
  // exceljs files a link within the book as one to the outside as well; its sheets have no other relations.
  return archive(Object.fromEntries(parts.filter(([path]) => !RELATIONS_OF_SHEETS.test(path))));
}

const LINKED_SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const RELATIONS_OF_SHEETS = /^xl\/worksheets\/_rels\//;
const LINK_OUTSIDE = /(<hyperlink [^>]*?)\s?r:id="[^"]*"/g;
