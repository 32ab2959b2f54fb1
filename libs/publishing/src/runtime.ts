/* What prints with the help of packages; the rest of the library is pure and behind `index`. */
export { csvAsCp932, type Lost } from './csv/csv-as-cp932';
export { type CsvEncoding, csvOf } from './csv/csv-of';
export { pdfOf } from './pdf/pdf-of';
export * from './prints/print';
export * from './prints/print-apart';
export type { PrintedFile, PrintJob } from './prints/print-job';
export * from './prints/printed';
export * from './site/zip-of';
export { workbookOf } from './xlsx/workbook';
