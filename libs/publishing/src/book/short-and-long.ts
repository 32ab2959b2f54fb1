import { row, rowHeading, words } from '../review/blocks';
import { text } from '../review/cells';
import type { Column, Table } from '../review/review.document';

/** Paragraphs, up to 4,000 characters each: as columns they would make a row that nobody can read. */
const PARAGRAPHS = new Set([
  'purposes',
  'initiatives',
  'direction-before',
  'plan',
  'basis',
  'differs',
  'done',
  'difficulties',
  'late',
  'direction',
]);

/** The list of items in two: short facts with one row for each item, and its texts with one row for each text. */
export function shortAndLong(list: Table): Table[] {
  if (list.id !== 'items') return [list];
  const isLong = (column: Column) => PARAGRAPHS.has(column.id);
  const short = list.columns.map((column) => !isLong(column));
  return [
    {
      ...list,
      columns: list.columns.filter((_, n) => short[n]),
      rows: list.rows.map((each) => ({ ...each, cells: each.cells.filter((_, n) => short[n]) })),
    },
    longTexts(list, isLong),
  ];
}

const longTexts = (list: Table, isLong: (column: Column) => boolean): Table => ({
  ...list,
  id: 'item-texts',
  caption: '実施項目の文章',
  columns: [...list.columns.filter(({ id }) => KEYS.has(id)), rowHeading('field', '事項'), words('content', '内容')],
  rows: list.rows.flatMap(({ cells }) =>
    list.columns.flatMap((column, n) =>
      isLong(column) && cells[n]!.is !== 'none'
        ? [row(...cells.filter((_, at) => KEYS.has(list.columns[at]!.id)), text(column.heading), cells[n]!)]
        : [],
    ),
  ),
});

const KEYS = new Set(['no', 'title']);
