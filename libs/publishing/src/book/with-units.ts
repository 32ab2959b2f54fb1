import { NONE, text } from '../review/cells';
import type { Cell, Row } from '../review/review.document';
import type { BookTable } from './book-table';

/** Figures bring their unit in the cell: it gets a column of its own, unless the table has one. */
export function withUnits(table: BookTable): BookTable {
  const at = table.columns.findIndex(({ holds }) => holds === 'figure');
  if (at === -1 || table.columns.some(({ id }) => id === 'unit')) return table;
  return {
    ...table,
    columns: table.columns.toSpliced(at, 0, {
      id: 'unit',
      heading: '単位',
      group: null,
      unit: null,
      align: 'start',
      holds: 'text',
    }),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.toSpliced(at, 0, unitOf(row)) })),
  };
}

/** A row is about one indicator, so all its figures have one unit. */
function unitOf({ cells }: Row): Cell {
  const units = new Set(cells.flatMap((cell) => (cell.is === 'figure' && cell.unit !== '' ? [cell.unit] : [])));
  return units.size === 0 ? NONE : text([...units].join('、'));
}
