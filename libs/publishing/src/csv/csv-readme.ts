import type { ReviewDocument } from '../review/review.document';
import type { CsvFile } from './csv-files';

/** What is in the files, for people. */
export function csvReadme(document: ReviewDocument, files: readonly CsvFile[], encoding: string): string {
  const { title, subtitle, publisher, edition, licence, fingerprint, draft } = document;
  const lines = [
    `${subtitle} ${title}　${edition}`,
    publisher,
    ...(draft ? ['公表前の案です。公表された報告書ではありません。'] : []),
    ...(fingerprint === null ? [] : [`内容の指紋（SHA-256）: ${fingerprint}`]),
    licence.line,
    licence.url,
    '',
    '■ファイル',
    ...files.map(({ path, table }) => `${path}　${table.caption}（${table.rows.length}行）`),
    'columns.csv　すべての列の説明',
    'metadata.json　同じ説明（プログラム用。W3C「CSV on the Web」の形式）',
    '',
    '■形式',
    `文字コードは${encoding}、改行はCRLF、区切りはコンマです（RFC 4180）。1行目は列の名前です。`,
    '数値の列には数値だけが入っています。負の値は「-」で表し、桁区切りはありません。',
    '数値がない理由や数値でない記載（－・空欄・未測定・対象外・金額不明・97以上など）は「（注記）」の列に、単位は「（単位）」または「単位」の列にあります。いずれも0ではありません。',
    '数値も注記も空のところには、当てはまる事実がありません。',
    '日付と年度には、西暦（ISO 8601）と和暦の列があります。年度は4月に始まる年の西暦です。',
    '「行の種類」が「計」の行は、ほかの行の合計です。',
    '「根拠の案件」は、その行の数値の根拠となった、承認済みの案件の記号です。',
    '',
    '■表計算ソフトで開くとき',
    '文章は書かれたとおりに収めています。「=」「+」「-」「@」で始まる文章を表計算ソフトが数式とみなすことがあるため、文字列として読み込むか、Excel形式のファイルを使ってください。',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
