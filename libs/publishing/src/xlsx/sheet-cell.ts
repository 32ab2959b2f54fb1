/** What is written into one cell of a sheet: null stays empty, and only a number is ever a number. */
export interface SheetCell {
  readonly value: string | number | Date | null;
  readonly format: string | null;
  readonly align: 'left' | 'right' | 'center';
}

export const EMPTY: SheetCell = { value: null, format: null, align: 'left' };
