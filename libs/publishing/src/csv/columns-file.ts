import type { CsvFile } from './csv-files';
import { csvText } from './csv-text';

/** Every column of every file, for people who do not read JSON. */
export const columnsFile = (files: readonly CsvFile[]): string =>
  csvText([
    ['ファイル', '表', '列', '列の記号', '型', '説明'],
    ...files.flatMap(({ path, table, columns }) =>
      columns.map((column) => [path, table.caption, column.title, column.name, column.datatype, column.description]),
    ),
  ]);
