import type { BookColumn, BookTable } from '../book/book-table';
import type { Row } from '../review/review.document';
import type { SheetCell } from './sheet-cell';
import { sheetValue, westernYear } from './sheet-value';

export interface SheetColumn {
  readonly heading: string;
  readonly isHeading: boolean;
  readonly cellOf: (row: Row) => SheetCell;
}

/** A year stands twice: 令和6年度 to read, 2024 to sort and count by. */
export const sheetColumns = ({ columns }: BookTable): SheetColumn[] =>
  columns.flatMap((column, n) => {
    const plain = {
      heading: headingOf(column),
      isHeading: column.isHeading === true,
      cellOf: ({ cells }: Row) => sheetValue(cells[n]!),
    };
    if (column.holds !== 'year') return [plain];
    const western = {
      heading: `${headingOf(column)}\n（西暦）`,
      isHeading: false,
      cellOf: ({ cells }: Row) => westernYear(cells[n]!),
    };
    return [plain, western];
  });

/** One line of headings without merged cells, so that a pivot table takes it as it is. */
const headingOf = ({ heading, group, unit }: BookColumn): string =>
  `${group === null ? '' : `${group}\n`}${heading}${unit === null ? '' : `（${unit}）`}`;
