/* What prints with the help of packages; the rest of the library is pure and behind `index`. */
export { pdfOf } from './pdf/pdf-of';
export { workbookOf } from './xlsx/workbook';
