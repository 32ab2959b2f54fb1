import type { ReviewDocument } from '../review/review.document';
import type { CsvFile } from './csv-files';

/** What is in the files, for programs: CSV on the Web (W3C Recommendation of 17 December 2015). */
export function csvMetadata(
  document: ReviewDocument,
  files: readonly CsvFile[],
  encoding: 'utf-8' | 'windows-31j',
): string {
  const { title, subtitle, publisher, edition, licence, fingerprint, publishedOn } = document;
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'ja' }],
    'dc:title': `${subtitle} ${title}`,
    'dc:publisher': publisher,
    'dc:license': { '@id': licence.url },
    'dc:rights': licence.line,
    'schema:version': edition,
    ...(publishedOn !== null && { 'dc:issued': { '@value': publishedOn, '@type': 'date' } }),
    ...(fingerprint !== null && { 'dc:identifier': `sha256:${fingerprint}` }),
    dialect: { encoding, header: true, delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminators: ['\r\n'] },
    tables: files.map(({ path, table, columns }) => ({
      url: path,
      'dc:title': table.caption,
      ...(table.note !== null && { 'dc:description': table.note }),
      tableSchema: {
        columns: columns.map((column) => ({
          name: column.name,
          titles: column.title,
          datatype: column.datatype,
          'dc:description': column.description,
        })),
      },
    })),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
