import { EMPTY, type SheetCell } from './sheet-cell';
import { lettersIn, linesIn } from './text-size';

/** Excel makes no row higher than 409.5 points: what is longer would be cut on the screen and on paper. */
export const LINES_AT_MOST = 26;

export interface ContinuedRow {
  /** 1 for the row itself, 2 for what of its texts did not fit, and so on. */
  readonly part: number;
  readonly cells: readonly SheetCell[];
}

/**
 * The row, and below it the rest of its long texts. Numbers and days stand in the first row only, so that nothing is
 * counted twice; `keys` are the columns that are repeated so that each row says what it belongs to.
 */
export function continuedRows(
  cells: readonly SheetCell[],
  widths: readonly number[],
  keys: ReadonlySet<number>,
): ContinuedRow[] {
  const pieces = cells.map((cell, n) => (typeof cell.value === 'string' ? piecesOf(cell.value, widths[n]!) : []));
  const parts = Math.max(1, ...pieces.map(({ length }) => length));
  if (parts === 1) return [{ part: 1, cells }];
  return Array.from({ length: parts }, (_, at) => ({
    part: at + 1,
    cells: cells.map((cell, n): SheetCell => {
      if (keys.has(n)) return cell;
      if (pieces[n]!.length < 2) return at === 0 ? cell : EMPTY;
      const piece = pieces[n]![at];
      return piece === undefined ? EMPTY : { ...cell, value: piece, format: null };
    }),
  }));
}

/** Cut after a line or a sentence where there is one, never within a letter; put together they are the text again. */
function piecesOf(text: string, width: number): string[] {
  if (linesIn(text, width) <= LINES_AT_MOST) return [text];
  const pieces: string[] = [];
  let piece = '';
  for (const sentence of sentencesIn(text, width)) {
    if (piece !== '' && linesIn(piece + sentence, width) > LINES_AT_MOST) {
      pieces.push(piece);
      piece = '';
    }
    piece += sentence;
  }
  return [...pieces, piece];
}

/** A sentence that fills a row by itself is cut into pieces of a few lines. */
const sentencesIn = (text: string, width: number): string[] =>
  (text.match(/[^\n。]*[\n。]|[^\n。]+$/g) ?? []).flatMap((sentence) => {
    if (linesIn(sentence, width) <= LINES_AT_MOST) return [sentence];
    const all = lettersIn(sentence);
    const size = Math.max(1, Math.floor(width / 2) * 4);
    return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size).join(''));
  });
