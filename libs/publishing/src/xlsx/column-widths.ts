import type { SheetCell } from './sheet-cell';
import { widestLine } from './text-size';

const NARROWEST = 8;
/** What A4 on its side holds in letters of half the size: beyond it, columns of words take more lines instead. */
const PAGE = 180;
const LIMITS = [44, 40, 36, 32, 28, 24, 20, 16];
/** Where there are paragraphs. */
const LIMIT_OF_PARAGRAPHS = 92;

/** In half characters; as wide as what stands in the column, as far as the page allows. */
export function columnWidths(headings: readonly string[], rows: readonly (readonly SheetCell[])[]): number[] {
  const wanted = headings.map((heading, n) => wantedWidth(heading, columnOf(rows, n)));
  const limited = (limit: number) =>
    wanted.map(({ least, best }) => Math.max(least, Math.min(best, best > 400 ? LIMIT_OF_PARAGRAPHS : limit)));
  const sum = (widths: readonly number[]) => widths.reduce((all, one) => all + one, 0);
  return limited(LIMITS.find((limit) => sum(limited(limit)) <= PAGE) ?? LIMITS.at(-1)!);
}

const columnOf = (rows: readonly (readonly SheetCell[])[], n: number): SheetCell[] => rows.map((row) => row[n]!);

/** Words may take more lines; a number or a day that is too wide shows as ####, so for those there is a least width. */
function wantedWidth(heading: string, cells: readonly SheetCell[]): { readonly least: number; readonly best: number } {
  const widest = (among: readonly SheetCell[]) => among.reduce((most, cell) => Math.max(most, shownWidth(cell)), 0) + 2;
  const least = Math.max(NARROWEST, widest(cells.filter(({ value }) => typeof value !== 'string')));
  // A heading may take two lines rather than widen a column of small numbers.
  return { least, best: Math.max(least, widest(cells), Math.min(widestLine(heading) + 2, 14)) };
}

function shownWidth({ value, format }: SheetCell): number {
  if (value === null) return 0;
  if (value instanceof Date) return 17;
  if (typeof value === 'string') return widestLine(value);
  const decimals = /0\.(0+)/.exec(format ?? '')?.[1]!.length ?? 0;
  return grouped.format(value).length + (decimals && decimals + 1) + 3;
}

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
