import type { Column } from '../review/review.document';
import { widthOf } from '../svg/lettering';

const PADDING = 1.5;
/** While there is room, a heading stands in one line; else it breaks as soon as this, or this. */
const LONGEST_HEADING = 11;
const BROKEN_HEADINGS = [6.2, 4.2];
/** Below this a column of words becomes a column of letters. */
const NARROWEST_WORDS = 6;
/** Wider than this, words break into lines as prose does. */
const SHORT = 11;
/** Among so many columns a date takes two lines, that the texts may have the room. */
const CROWDED = 6;
const SHORT_IN_A_CROWD = 6;

/**
 * How wide each column is against the others, where a line holds so many letters. A number never breaks; short words neither, while there is room; the
 * rest is shared by those who have much to say.
 */
export function columnWidths(
  columns: readonly Pick<Column, 'align'>[],
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  line: number,
): number[] {
  const within = (most: (align: Column['align']) => number) =>
    columns.map(({ align }, n) => {
      const widest = Math.max(0, ...rows.map((cells) => widestLine(cells[n]!)));
      return Math.max(widest, Math.min(widestLine(headings[n]!), most(align))) + PADDING;
    });
  const whole = within(() => LONGEST_HEADING);
  if (sum(whole) <= line) return whole.map(rounded);
  const short = columns.length > CROWDED ? SHORT_IN_A_CROWD : SHORT;
  const broken = BROKEN_HEADINGS.map((letters) => within((align) => (align === 'end' ? letters : SHORT)));
  const least = (widths: readonly number[]) =>
    sum(widths.map((width, n) => (columns[n]!.align === 'end' ? width : Math.min(width, short))));
  const wanted = broken.find((widths) => least(widths) <= line) ?? broken.at(-1)!;
  const isFixed = columns.map(({ align }, n) => align === 'end' || wanted[n]! <= short + PADDING);
  const fixed = sum(wanted.filter((_, n) => isFixed[n]));
  const flowing = wanted.filter((_, n) => !isFixed[n]);
  const room = Math.max(line - fixed, flowing.length * NARROWEST_WORDS);
  if (sum(flowing) <= room) return wanted.map(rounded);
  // Twice the text is not twice the width: the longer one takes more lines instead.
  const weights = flowing.map(weight);
  const share = wanted.map((width) => Math.max(NARROWEST_WORDS, (weight(width) / sum(weights)) * room));
  return wanted.map((width, n) => rounded(isFixed[n] ? width : Math.min(width, share[n]!)));
}

const weight = (width: number): number => width ** 0.7;
const widestLine = (words: string): number => Math.max(...words.split('\n').map((line) => widthOf(line, 1)));
const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);
const rounded = (width: number): number => Math.round(width * 100) / 100;
