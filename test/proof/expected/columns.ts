import type { Holds, Table } from './table';
import { asCsv } from './as-csv';

const TYPES: Readonly<Record<Holds, readonly string[]>> = {
  text: ['string'],
  count: ['integer'],
  share: ['decimal', 'string', 'string'],
  money: ['decimal', 'string', 'string'],
  figure: ['decimal', 'string'],
  day: ['date', 'string'],
  year: ['gYear', 'string'],
};

/** columns.csv but for symbols and descriptions: file, table, column and type of every column. */
export const columnsOf = (tables: readonly Table[]): string[][] => [
  ['ファイル', '表', '列', '型'],
  ...tables.flatMap((table) => {
    const types = table.columns.flatMap(({ holds }) => TYPES[holds]);
    return asCsv(table)[0]!.map((head, n) => [`${table.id}.csv`, table.caption, head, types[n] ?? 'string']);
  }),
];
