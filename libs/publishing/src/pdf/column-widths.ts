import type { Column } from '../review/review.document';
import { widthOf } from '../svg/lettering';

/** What a line of a full page holds, in letters of a table. */
const LINE = 54;
const PADDING = 1.2;
/** Below this a column of words becomes a column of letters. */
const NARROWEST_WORDS = 6;
/** Wider than this, words break into lines as prose does. */
const SHORT = 9;

/**
 * How wide each column is against the others. A number never breaks; short words neither, while there is room; the
 * rest is shared by those who have much to say.
 */
export function columnWidths(
  columns: readonly Pick<Column, 'align'>[],
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): number[] {
  const wanted = columns.map(({ align }, n) => {
    const widest = Math.max(0, ...rows.map((cells) => widestLine(cells[n]!)));
    const heading = Math.min(widestLine(headings[n]!), align === 'end' ? 4.5 : SHORT);
    return Math.max(widest, heading) + PADDING;
  });
  const isFixed = columns.map(({ align }, n) => align === 'end' || wanted[n]! <= SHORT + PADDING);
  const fixed = sum(wanted.filter((_, n) => isFixed[n]));
  const flowing = wanted.filter((_, n) => !isFixed[n]);
  const room = Math.max(LINE - fixed, flowing.length * NARROWEST_WORDS);
  if (sum(flowing) <= room) return wanted.map(rounded);
  // Twice the text is not twice the width: the longer one takes more lines instead.
  const weights = flowing.map(Math.sqrt);
  const share = wanted.map((width) => Math.max(NARROWEST_WORDS, (Math.sqrt(width) / sum(weights)) * room));
  return wanted.map((width, n) => rounded(isFixed[n] ? width : Math.min(width, share[n]!)));
}

const widestLine = (words: string): number => Math.max(...words.split('\n').map((line) => widthOf(line, 1)));
const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);
const rounded = (width: number): number => Math.round(width * 100) / 100;
