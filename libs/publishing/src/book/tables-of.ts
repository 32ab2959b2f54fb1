import type { ReviewDocument, Section, Table } from '../review/review.document';
import { type BookTable, bookTable } from './book-table';
import { passages, singleCounts } from './passages';
import { shortAndLong } from './short-and-long';
import { signatures } from './signatures';
import { withPapers } from './with-papers';
import { withUnits } from './with-units';

/**
 * All that the document says, as tables: its texts, the tables of its sections, and the items' sheets as long lists.
 * Workbook and open data are made from these, so neither can leave out what the other has.
 */
export function tablesOf(document: ReviewDocument): BookTable[] {
  const sections = document.sections.filter(({ item }) => item === null);
  const tables = [
    singleCounts(sections),
    ...sections.flatMap(tablesIn),
    passages(sections),
    ...document.lists.flatMap(listTables),
  ];
  return tables.filter(({ rows }) => rows.length > 0).map((table) => withPapers(withUnits(table)));
}

const tablesIn = (section: Section): BookTable[] =>
  section.blocks.flatMap((block) => {
    if (block.kind === 'table') return [bookTable(block, section.title)];
    return block.kind === 'approvals' ? [signatures(block, section)] : [];
  });

const listTables = (list: Table): BookTable[] => shortAndLong(list).map((table) => bookTable(table, '実施項目'));
