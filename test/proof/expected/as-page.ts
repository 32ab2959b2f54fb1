import { shown, type Table } from './table';

/** The table as people read it on a page: heads in order, then the words of every cell. */
export function asPage({ columns: all, rows }: Table): string[][] {
  const columns = all.filter(({ inBooksOnly }) => !inBooksOnly);
  const head = ({ heading, unit }: (typeof columns)[number]) => `${heading}${unit ? `（${unit}）` : ''}`;
  const top = columns.flatMap((column, n) =>
    column.group === undefined ? [head(column)] : column.group === columns[n - 1]?.group ? [] : [column.group],
  );
  const below = columns.filter(({ group }) => group !== undefined).map(head);
  const cells = rows.map((row) => row.cells.filter((_, n) => !all[n]!.inBooksOnly).map(shown));
  return [[...top, ...below], ...cells];
}
