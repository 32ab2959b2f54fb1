import type { Row } from '../review/review.document';

/** One column of a file: what programs call it, what stands above it, and what it holds. */
export interface CsvColumn {
  /** For programs: a CSVW variable name (RFC 6570). */
  readonly name: string;
  /** The one line of headings; unique in its file. */
  readonly title: string;
  readonly datatype: 'string' | 'integer' | 'decimal' | 'date' | 'gYear';
  readonly description: string;
  readonly of: (row: Row) => string;
}
