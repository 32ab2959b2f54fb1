import type { Workbook, Worksheet } from 'exceljs';
import type { BookTable } from '../book/book-table';
import type { ReviewDocument } from '../review/review.document';
import { BODY, HEAD, BOX, LINE_HEIGHT, LINK, STRONG, TITLE, WRAPPED } from './looks';
import { DAY_FORMAT } from './number-formats';
import { setUpPrint } from './print-setup';
import { linesIn } from './text-size';

export const CONTENTS = '目次';

export interface Listed {
  readonly name: string;
  readonly table: BookTable;
}

const WIDTHS = [36, 46, 28, 8];

/** What this book is, how it is to be read, and where everything is. */
export function addContentsSheet(book: Workbook, document: ReviewDocument, listed: readonly Listed[]): void {
  const sheet = book.addWorksheet(CONTENTS);
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.addRow([document.title]).getCell(1).font = TITLE;
  sheet.getRow(1).height = 26;
  line(sheet, '計画', document.subtitle);
  line(sheet, '版', document.edition);
  if (document.draft) line(sheet, '注意', '公表前の案です。公表された報告書ではありません。');
  if (document.publishedOn !== null) line(sheet, '公表日', new Date(`${document.publishedOn}T00:00:00.000Z`));
  line(sheet, '発行', document.publisher);
  line(sheet, '内容の指紋（SHA-256）', document.fingerprint ?? '案のため、ありません。');
  line(sheet, '利用条件', document.licence.line);
  line(sheet, '利用条件の全文', document.licence.url);
  sheet.addRow([]);
  sheet.addRow(['このブックの読み方']).getCell(1).font = STRONG;
  for (const [label, words] of HOW_TO_READ) line(sheet, label, words);
  sheet.addRow([]);
  places(sheet, listed);
  sheet.views = [{ showGridLines: false }];
  setUpPrint(sheet, { width: 104, headingRow: null, foot: footOf(document) });
}

export const footOf = ({ title, edition }: ReviewDocument): string => `${title}　${edition}`;

const HOW_TO_READ = [
  ['数値', '数値のセルには数値だけが入っています。▲は負の値です（表示形式による表示で、セルの値は負の数です）。'],
  [
    '数値でないもの',
    '「－」「空欄」「未測定」「対象外」「金額不明」「97以上」などは文字のセルで、いずれも0ではなく、合計や平均に入りません。何も入っていないセルは、当てはまる事実がないことを示します。',
  ],
  [
    '割合',
    '割合は百分率の数値です（57.6%のセルの値は0.576）。評価した項目の数を母数とし、小数第2位を四捨五入しています。',
  ],
  ['金額', '財政効果額の単位は千円です。'],
  ['指標の値', '指標の値の単位は「単位」の列にあります。単位が「%」の指標も、値は98.7のように百分率の数字のままです。'],
  ['年月日', '年月日は日付のセルで、和暦で表示されます。表示形式の都合により、元年は「1年」と表示されます。'],
  ['年度', '年度は和暦の文字と西暦の数値の2列です。'],
  ['長い文章', '1行に収まらない文章は次の行に続きます。「続き」の列が2以上の行が続きの行です。'],
  ['根拠の案件', 'その行の数値の根拠となった、承認済みの案件の記号です。'],
] as const;

function line(sheet: Worksheet, label: string, value: string | Date): void {
  const row = sheet.addRow([label, value]);
  row.getCell(1).font = STRONG;
  row.getCell(1).alignment = WRAPPED;
  const cell = row.getCell(2);
  cell.font = BODY;
  cell.alignment = { ...WRAPPED, horizontal: 'left' };
  if (value instanceof Date) cell.numFmt = DAY_FORMAT;
  // The one text runs over three columns; merged, since nobody counts on this sheet.
  sheet.mergeCells(row.number, 2, row.number, WIDTHS.length);
  const width = WIDTHS.slice(1).reduce((sum, each) => sum + each, 0);
  row.height = (typeof value === 'string' ? linesIn(value, width) : 1) * LINE_HEIGHT + 3;
}

function places(sheet: Worksheet, listed: readonly Listed[]): void {
  const head = sheet.addRow(['シート', '表', '節', '行数']);
  head.eachCell((cell) => Object.assign(cell, { font: STRONG, fill: HEAD, border: BOX }));
  for (const { name, table } of listed) {
    const row = sheet.addRow([
      { text: name, hyperlink: linkTo(name) },
      table.caption,
      table.section,
      table.rows.length,
    ]);
    row.eachCell((cell, n) => Object.assign(cell, { font: n === 1 ? LINK : BODY, border: BOX, alignment: WRAPPED }));
    const lines = [name, table.caption, table.section].map((words, n) => linesIn(words, WIDTHS[n]!));
    row.height = Math.max(...lines) * LINE_HEIGHT + 3;
  }
}

/** A place within the book. */
export const linkTo = (name: string): string => `'${name}'!A1`;
