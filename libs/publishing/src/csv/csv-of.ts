import { strToU8 } from 'fflate';
import type { ReviewDocument } from '../review/review.document';
import type { Packed } from '../site/zip-of';
import { columnsFile } from './columns-file';
import { csvAsCp932, type Lost } from './csv-as-cp932';
import { csvFiles } from './csv-files';
import { csvMetadata } from './csv-metadata';
import { csvReadme } from './csv-readme';
import { csvText } from './csv-text';

export type CsvEncoding = 'utf-8' | 'cp932';

/**
 * The review as open data: one CSV for each table, `columns.csv` and `metadata.json` (CSVW) about their columns,
 * and `README.txt`. UTF-8 with a byte order mark; for old programs CP932, with `lost-characters.csv` (UTF-8) about
 * every letter that it cannot hold. Texts stay exact: a leading `=` is not disarmed, because open data that changes what
 * was written is wrong; the README says so, and the workbook is there for Excel.
 */
export function csvOf(document: ReviewDocument, encoding: CsvEncoding = 'utf-8'): Packed[] {
  const files = csvFiles(document);
  const isUtf8 = encoding === 'utf-8';
  const texts = [...files.map(({ path, text }) => ({ path, text })), { path: 'columns.csv', text: columnsFile(files) }];
  const encoded = texts.map(({ path, text }) => ({ path, ...(isUtf8 ? utf8(text) : csvAsCp932(text)) }));
  const readme = csvReadme(document, files, isUtf8 ? 'UTF-8（BOM付き）' : 'CP932（Shift_JIS。この説明文を除く）');
  return [
    ...encoded.map(({ path, bytes }) => ({ path, bytes })),
    { path: 'metadata.json', bytes: strToU8(csvMetadata(document, files, isUtf8 ? 'utf-8' : 'windows-31j')) },
    { path: 'README.txt', bytes: utf8(readme).bytes },
    ...(isUtf8 ? [] : [{ path: 'lost-characters.csv', bytes: utf8(lostFile(encoded)).bytes }]),
  ];
}

/** Without the mark, Excel takes UTF-8 for CP932. */
const utf8 = (text: string): { readonly bytes: Uint8Array; readonly lost: readonly Lost[] } => ({
  bytes: strToU8(`\uFEFF${text}`),
  lost: [],
});

const lostFile = (encoded: readonly { readonly path: string; readonly lost: readonly Lost[] }[]): string =>
  csvText([
    ['ファイル', '文字', '符号位置', '代わりに書いた文字', '回数'],
    ...encoded.flatMap(({ path, lost }) =>
      lost.map((each) => [path, each.letter, each.codes, each.written, String(each.times)]),
    ),
  ]);
