import type { BookTable } from '../book/book-table';
import { tablesOf } from '../book/tables-of';
import type { ReviewDocument } from '../review/review.document';
import type { CsvColumn } from './csv-column';
import { csvColumns } from './csv-columns';
import { csvText } from './csv-text';

export interface CsvFile {
  /** `matrix.csv`: by the id of its table. */
  readonly path: string;
  readonly table: BookTable;
  readonly columns: readonly CsvColumn[];
  readonly text: string;
}

/** One file for each table of the document. */
export const csvFiles = (document: ReviewDocument): CsvFile[] =>
  tablesOf(document).map((table) => {
    const columns = csvColumns(table);
    const records = table.rows.map((row) => columns.map(({ of }) => of(row)));
    const heads = columns.map(({ title }) => title);
    return { path: `${table.id}.csv`, table, columns, text: csvText([heads, ...records]) };
  });
