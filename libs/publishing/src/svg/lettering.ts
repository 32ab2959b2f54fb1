import { element, text, type Svg } from './element';

/* A drawing must know how wide its words are, without a font at hand: estimates on the safe side. */

export interface Letters {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly weight?: 'bold';
}

export const FONTS = "'Noto Sans JP','BIZ UDPGothic','BIZ UDGothic','Noto Sans CJK JP',sans-serif";

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const lettersIn = (line: string): string[] => [...graphemes.segment(line)].map(({ segment }) => segment);

export const widthOf = (line: string, size: number): number =>
  lettersIn(line).reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size;

/** In ems. Whatever is not plain narrow Latin takes a whole square. */
const widthOfLetter = (letter: string): number =>
  /^[%@MWmw]$/.test(letter) ? 1 : /^[\x20-\x7e｡-ﾟ]$/.test(letter) ? 0.62 : 1;

/** Lines that fit into the room; an ideographic variation sequence or a surrogate pair is never cut. */
export function wrapped(content: string, size: number, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of lettersIn(content.replace(/\s+/g, ' ').trim())) {
    if (line !== '' && widthOf(line + letter, size) > room) {
      const kept = mayNotBegin.test(letter) ? withoutLast(line) : line;
      lines.push(kept);
      line = line.slice(kept.length);
    }
    line += letter;
  }
  return line === '' ? lines : [...lines, line];
}

/** 行頭禁則: what may not begin a line takes the letter before it along. */
const mayNotBegin = /^[、。，．・：；！？）」』】〕%％ー]/;
const withoutLast = (line: string): string => lettersIn(line).slice(0, -1).join('') || line;

export const lettering = (line: string, { x, y, size, colour, anchor, weight }: Letters): Svg =>
  element('text', { x, y, 'font-size': size, fill: colour, 'text-anchor': anchor, 'font-weight': weight }, text(line));

/** A line that must not be wider than its room: smaller letters rather than a cut word. */
export const fitted = (line: string, room: number, letters: Letters): Svg =>
  lettering(line, { ...letters, size: letters.size * Math.min(1, room / Math.max(1e-9, widthOf(line, letters.size))) });
