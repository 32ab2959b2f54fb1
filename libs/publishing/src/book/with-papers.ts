import { NONE, text } from '../review/cells';
import type { Row } from '../review/review.document';
import type { BookTable } from './book-table';

/** すべての数字に根拠: a last column names the approved matter that the row stands on, where one is known. */
export function withPapers(table: BookTable): BookTable {
  if (!table.rows.some((row) => papersIn(row) !== '')) return table;
  return {
    ...table,
    columns: [
      ...table.columns,
      { id: 'paper', heading: '根拠の案件', group: null, unit: null, align: 'start', holds: 'text' },
    ],
    rows: table.rows.map((row) => ({ ...row, cells: [...row.cells, paperCell(row)] })),
  };
}

function paperCell(row: Row) {
  const papers = papersIn(row);
  return papers === '' ? NONE : text(papers);
}

const papersIn = ({ cells }: Row): string =>
  [...new Set(cells.flatMap(({ paper }) => (paper ? [`${paper.item}/${paper.matter}`] : [])))].join('、');
