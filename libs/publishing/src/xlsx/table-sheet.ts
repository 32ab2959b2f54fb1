import type { Workbook, Worksheet } from 'exceljs';
import type { BookTable } from '../book/book-table';
import { columnWidths } from './column-widths';
import { continuedRows } from './continued-rows';
import { BODY, BOX, HEAD, LINE_HEIGHT, LINK, QUIET, STRONG, TITLE, TOTAL_BOX, WRAPPED } from './looks';
import { setUpPrint } from './print-setup';
import type { SheetCell } from './sheet-cell';
import { type SheetColumn, sheetColumns } from './sheet-columns';
import { linesIn } from './text-size';

const HEADING_ROW = 3;

export interface SheetFrame {
  readonly name: string;
  /** Title and edition, as on every sheet. */
  readonly foot: string;
  /** A link to the sheet of contents: `'目次'!A1`. */
  readonly contents: string;
}

/** One table on one sheet: its name, a line of headings that stays in sight, the rows, and its note below. */
export function addTableSheet(book: Workbook, table: BookTable, { name, foot, contents }: SheetFrame): void {
  const sheet = book.addWorksheet(name);
  const columns = sheetColumns(table);
  const written = table.rows.map((row) => columns.map((column) => column.cellOf(row)));
  const widths = columnWidths(
    columns.map(({ heading }) => heading),
    written,
  );
  const keys = keyColumns(columns);
  const rows = written.map((cells) => continuedRows(cells, widths, keys));
  const isContinued = rows.some(({ length }) => length > 1);

  sheet.columns = [...widths, ...(isContinued ? [8] : [])].map((width) => ({ width }));
  head(sheet, table.caption, foot, contents);
  headings(sheet, [...columns.map(({ heading }) => heading), ...(isContinued ? ['続き'] : [])]);
  rows.forEach((parts, n) => {
    for (const { part, cells } of parts) {
      const number: SheetCell = { value: part, format: '0', align: 'right' };
      addRow(sheet, isContinued ? [...cells, number] : cells, { widths, isTotal: table.rows[n]!.isTotal === true });
    }
  });
  if (table.note !== null) below(sheet, table.note, widths);
  sheet.views = [
    { state: 'frozen', ySplit: HEADING_ROW, xSplit: frozenColumns(columns, widths), showGridLines: false },
  ];
  setUpPrint(sheet, { width: widths.reduce((sum, each) => sum + each, 0), headingRow: HEADING_ROW, foot });
}

function head(sheet: Worksheet, caption: string, foot: string, contents: string): void {
  sheet.getCell('A1').value = caption;
  sheet.getCell('A1').font = TITLE;
  sheet.getRow(1).height = 24;
  sheet.getCell('A2').value = { text: '目次へ', hyperlink: contents };
  sheet.getCell('A2').font = LINK;
  sheet.getCell('B2').value = foot;
  sheet.getCell('B2').font = QUIET;
}

function headings(sheet: Worksheet, words: readonly string[]): void {
  const row = sheet.getRow(HEADING_ROW);
  words.forEach((word, n) => {
    const cell = row.getCell(n + 1);
    cell.value = word;
    cell.font = STRONG;
    cell.fill = HEAD;
    cell.border = BOX;
    cell.alignment = { ...WRAPPED, horizontal: 'center', vertical: 'middle' };
  });
  row.height = Math.max(...words.map((word, n) => linesIn(word, sheet.getColumn(n + 1).width ?? 8))) * LINE_HEIGHT + 6;
}

function addRow(
  sheet: Worksheet,
  cells: readonly SheetCell[],
  { widths, isTotal }: { readonly widths: readonly number[]; readonly isTotal: boolean },
): void {
  const row = sheet.addRow(cells.map(({ value }) => value));
  cells.forEach(({ format, align }, n) => {
    const cell = row.getCell(n + 1);
    cell.font = isTotal ? STRONG : BODY;
    cell.border = isTotal ? TOTAL_BOX : BOX;
    cell.alignment = { ...WRAPPED, horizontal: align };
    if (format !== null) cell.numFmt = format;
  });
  const lines = cells.map(({ value }, n) => (typeof value === 'string' ? linesIn(value, widths[n] ?? 8) : 1));
  row.height = Math.max(...lines) * LINE_HEIGHT + 4;
}

/** A note runs over the columns to its right, which are empty there; long ones in several lines of their own. */
function below(sheet: Worksheet, note: string, widths: readonly number[]): void {
  const room = Math.max(
    40,
    widths.reduce((sum, each) => sum + each, 0),
  );
  sheet.addRow([]);
  for (const sentence of note.match(/[^。]+。?/g) ?? []) {
    const row = sheet.addRow([sentence.trim()]);
    row.getCell(1).font = QUIET;
    row.getCell(1).alignment = { vertical: 'top', wrapText: false };
    if (linesIn(sentence, room) > 1) row.height = LINE_HEIGHT;
  }
}

/** No. and title stay in sight while the rest moves, unless they fill the screen. */
function frozenColumns(columns: readonly SheetColumn[], widths: readonly number[]): number {
  const last = columns.findLastIndex(({ isHeading }) => isHeading) + 1;
  const width = widths.slice(0, last).reduce((sum, each) => sum + each, 0);
  return last <= 3 && width <= 64 ? last : 0;
}

const keyColumns = (columns: readonly SheetColumn[]): ReadonlySet<number> =>
  new Set(columns.flatMap(({ isHeading, heading }, n) => (isHeading || KEYS.has(heading) ? [n] : [])));

/** What a row is about, besides its own heading. */
const KEYS = new Set(['No.', '番号', '節']);
