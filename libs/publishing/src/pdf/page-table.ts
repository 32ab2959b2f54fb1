import type { Cell, Column, Row, Table } from '../review/review.document';
import { shownCell } from '../review/shown-cell';
import { columnWidths } from './column-widths';
import type { Press } from './press';
import type { Printable } from './printable';

export interface PageTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly note: string | null;
  readonly columns: readonly { readonly align: Column['align']; readonly width: number }[];
  /** One line, or two where columns have a heading in common. */
  readonly header: readonly (readonly HeaderCell[])[];
  readonly rows: readonly { readonly total: boolean; readonly cells: readonly string[] }[];
}

interface HeaderCell {
  readonly text: string;
  readonly align: Column['align'];
  readonly colspan: number;
  readonly rowspan: number;
}

export function pageTable({ caption, note, columns, rows, ofItem }: Table, press: Press): PageTable {
  const cells = rows.map((row) => columns.map((column, n) => words(row, n, column, press.columns)));
  const headings = columns.map((column) => press.columns(headingOf(column)));
  const widths = columnWidths(columns, headings, cells, lettersIn({ ofItem, columns }));
  return {
    kind: 'table',
    caption: press.lines(caption),
    note: note === null ? null : press.lines(note),
    columns: columns.map(({ align }, n) => ({ align, width: widths[n]! })),
    header: headerOf(columns, headings, press.columns),
    rows: rows.map(({ isTotal = false }, n) => ({ total: isTotal, cells: cells[n]! })),
  };
}

/** Of a line, in the sizes that the template has for it (table.typ): beside a stage's letter, or over the whole page. */
const lettersIn = ({ ofItem, columns }: Pick<Table, 'ofItem' | 'columns'>): number =>
  ofItem ? 49 : columns.length > 7 ? 60 : 55;

const words = ({ cells }: Row, n: number, column: Column, printable: Printable): string => {
  const cell: Cell = cells[n] ?? { is: 'none' };
  const shown = printable(shownCell(cell, column));
  // 小 12 / 中 8 / …: each part in a line of its own.
  return cell.is === 'figure' && cell.figure.is === 'parts' ? shown.replaceAll(' / ', ' /\n') : shown;
};

const headingOf = ({ heading, unit }: Column): string => (unit === null ? heading : `${heading}（${unit}）`);

function headerOf(columns: readonly Column[], headings: readonly string[], printable: Printable): HeaderCell[][] {
  const one = { colspan: 1, rowspan: 1 };
  if (columns.every(({ group }) => group === null))
    return [columns.map(({ align }, n) => ({ text: headings[n]!, align, ...one }))];
  const upper = columns.flatMap(({ group, align }, n): HeaderCell[] => {
    if (group === null) return [{ text: headings[n]!, align, colspan: 1, rowspan: 2 }];
    if (n > 0 && columns[n - 1]!.group === group) return [];
    const end = columns.findIndex((each, m) => m > n && each.group !== group);
    return [{ text: printable(group), align, colspan: (end < 0 ? columns.length : end) - n, rowspan: 1 }];
  });
  const lower = columns.flatMap(({ group, align }, n) =>
    group === null ? [] : [{ text: headings[n]!, align, ...one }],
  );
  return [upper, lower];
}
