import { Workbook } from 'exceljs';
import { tablesOf } from '../book/tables-of';
import type { ReviewDocument } from '../review/review.document';
import { addContentsSheet, CONTENTS, footOf, linkTo } from './contents-sheet';
import { repacked } from './repack';
import { sheetNames } from './sheet-names';
import { addTableSheet } from './table-sheet';

/**
 * The review as a workbook (.xlsx) for people who go on working with it: a sheet of contents, then one sheet for each
 * table, with the items' sheets as long lists. Real numbers, real dates, no formula, no macro, nothing from outside, and
 * the same bytes for the same document anywhere.
 */
export async function workbookOf(document: ReviewDocument): Promise<Uint8Array> {
  const book = new Workbook();
  const tables = tablesOf(document);
  const [, ...names] = sheetNames([CONTENTS, ...tables.map(({ caption }) => caption)]);
  addContentsSheet(
    book,
    document,
    tables.map((table, n) => ({ table, name: names[n]! })),
  );
  tables.forEach((table, n) =>
    addTableSheet(book, table, { name: names[n]!, foot: footOf(document), contents: linkTo(CONTENTS) }),
  );
  return repacked(new Uint8Array(await book.xlsx.writeBuffer()), document);
}
