/* Widths in half characters, of which a column of width n holds about n in 10 point letters. */

const letters = new Intl.Segmenter('ja', { granularity: 'grapheme' });

const widthOfLetter = (letter: string): number => (/^[\x20-\x7e｡-ﾟ]/.test(letter) ? 1 : 2);

export const lettersIn = (text: string): string[] => Array.from(letters.segment(text), ({ segment }) => segment);

export const widthOf = (text: string): number => lettersIn(text).reduce((sum, each) => sum + widthOfLetter(each), 0);

export const widestLine = (text: string): number => Math.max(...text.split('\n').map(widthOf));

/** On the safe side: a line ends a letter early where the next may not begin a line (禁則), Latin is a little wider. */
export const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + linesOf(widthOf(line), Math.max(3, width - 1)), 0);

const linesOf = (width: number, room: number): number => (width <= room ? 1 : Math.ceil((width * 1.06) / (room - 1)));
