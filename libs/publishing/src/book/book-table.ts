import type { Cell, Column, Row, Table } from '../review/review.document';

/** A table for those who go on working with it: what its columns hold is known, so that a number column stays one. */
export interface BookTable {
  readonly id: string;
  readonly caption: string;
  /** Title of the section that it stands in; of the long lists their own. */
  readonly section: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly Row[];
  readonly note: string | null;
}

export interface BookColumn extends Column {
  readonly holds: Holds;
}

export type Holds = 'text' | 'count' | 'share' | 'money' | 'figure' | 'day' | 'year';

export const bookTable = (table: Omit<Table, 'kind' | 'ofItem'>, section: string): BookTable => ({
  id: table.id,
  caption: table.caption,
  section,
  columns: table.columns.map((column, n) => ({ ...column, holds: heldIn(column, cellsOf(table.rows, n)) })),
  rows: table.rows,
  note: table.note,
});

const KINDS = ['figure', 'money', 'share', 'day', 'year', 'count'] as const;

/** By the first kind found: a line of totals may say 計 where the others have a year. */
function heldIn({ unit }: Column, cells: readonly Cell[]): Holds {
  const found = new Set(cells.map(({ is }) => is));
  return KINDS.find((kind) => found.has(kind)) ?? (unit === '千円' ? 'money' : 'text');
}

const cellsOf = (rows: readonly Row[], column: number): Cell[] => rows.map(({ cells }) => cells[column]!);
