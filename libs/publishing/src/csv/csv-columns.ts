import type { BookColumn, BookTable } from '../book/book-table';
import type { Cell, Row } from '../review/review.document';
import { shownCell } from '../review/shown-cell';
import type { CsvColumn } from './csv-column';
import { noteIn, numberIn } from './csv-field';

/**
 * A number column holds only numbers: its unit and what stands in place of a number have columns of their own. Days and
 * years stand twice, for programs (ISO 8601, western) and for people (和暦). A line of totals says that it is one.
 */
export function csvColumns(table: BookTable): CsvColumn[] {
  const columns = table.columns.flatMap((column, n) => columnsOf(column, n, table));
  const lines = table.rows.some(({ isTotal }) => isTotal) ? [...columns, LINE] : columns;
  return lines.map((column, n) => ({ ...column, title: unique(column.title, lines.slice(0, n)) }));
}

const LINE: CsvColumn = {
  name: 'line',
  title: '行の種類',
  datatype: 'string',
  description: '「明細」か「計」。「計」の行は明細の合計なので、集計するときは除いてください。',
  of: ({ isTotal }) => (isTotal ? '計' : '明細'),
};

function columnsOf(column: BookColumn, n: number, { rows }: BookTable): CsvColumn[] {
  const title = column.group === null ? column.heading : `${column.group} ${column.heading}`;
  const of = (read: (cell: Cell) => string) => (row: Row) => read(row.cells[n]!);
  const make = (
    suffix: string,
    words: string,
    rest: Pick<CsvColumn, 'datatype' | 'description' | 'of'>,
  ): CsvColumn => ({
    name: `${variable(column.id)}${suffix}`,
    title: `${title}${words}`,
    ...rest,
  });
  const note = make('_note', '（注記）', {
    datatype: 'string',
    description: `「${title}」が数値でないときの記載（－・空欄・未測定・対象外・以上/以下/約・内訳・文字など）`,
    of: of(noteIn),
  });
  const number = (datatype: 'integer' | 'decimal', description: string) =>
    make('', '', { datatype, description, of: of(numberIn) });
  const unit = (word: string) =>
    make('_unit', '（単位）', {
      datatype: 'string',
      description: `「${title}」の単位`,
      of: of((cell) => (cell.is === 'none' ? '' : word)),
    });

  switch (column.holds) {
    case 'text':
      return [make('', '', { datatype: 'string', description: title, of: of(shownCell) })];
    case 'count': {
      const hasNotes = rows.some((row) => noteIn(row.cells[n]!) !== '');
      return [number('integer', `${title}（整数）`), ...(hasNotes ? [note] : [])];
    }
    case 'share':
      return [number('decimal', `${title}（百分率。57.6は57.6%）`), unit('%'), note];
    case 'money':
      return [number('decimal', `${title}（千円。負の値は-）`), unit('千円'), note];
    case 'figure':
      return [number('decimal', `${title}（単位は「単位」の列）`), note];
    case 'day':
      return [
        make('', '', { datatype: 'date', description: `${title}（ISO 8601）`, of: of(isoDay) }),
        make('_era', '（和暦）', { datatype: 'string', description: `${title}（和暦）`, of: of(shownCell) }),
      ];
    case 'year':
      return [
        make('', '', { datatype: 'gYear', description: `${title}（西暦。年度は4月に始まる年）`, of: of(western) }),
        make('_era', '（和暦）', { datatype: 'string', description: `${title}（和暦）`, of: of(shownCell) }),
      ];
  }
}

const isoDay = (cell: Cell): string => (cell.is === 'day' ? cell.day : '');
const western = (cell: Cell): string => (cell.is === 'year' ? String(cell.year) : '');

/** Letters, digits, _ and what is percent-encoded; a grade may be a Japanese word. */
const variable = (id: string): string =>
  encodeURIComponent(id)
    .replaceAll('-', '_')
    .replace(/[^\w%]/g, '_');

function unique(title: string, before: readonly CsvColumn[]): string {
  const same = before.filter((each) => each.title === title).length;
  return same === 0 ? title : `${title}（${same + 1}）`;
}
