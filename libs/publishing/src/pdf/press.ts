import type { Printable } from './printable';

/** Words made ready for where they stand: in the lines of a page, or in a column that may be narrow. */
export interface Press {
  readonly lines: Printable;
  readonly columns: Printable;
}
