/** Prepares a text for the press. */
export type Printable = (text: string) => string;

/**
 * Words as these fonts can print them, with nothing lost. A letter that no font has would come out as an empty box
 * (PDF/UA-1 forbids it, and nobody could tell which it was): its number stands for it, ［U+1F600］. Decomposed letters
 * are put together where that makes them printable.
 */
export function printableWith(covered: ReadonlySet<number>): Printable {
  const has = (letters: string) => {
    for (const sign of letters) if (!covered.has(sign.codePointAt(0)!) && !joins.test(sign)) return false;
    return true;
  };
  const letterOf = (letter: string): string => {
    if (has(letter)) return letter;
    const composed = letter.normalize('NFC');
    return has(composed) ? composed : [...letter].map((sign) => (has(sign) ? sign : numbered(sign))).join('');
  };
  return (text) => {
    const clean = tidy(text);
    // Nearly always: no need to look at it letter by letter.
    return has(clean) ? clean : lettersIn(clean).map(letterOf).join('');
  };
}

const numbered = (sign: string): string => `［U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}］`;

/** Variation selectors choose the form of the letter before them; they have no glyph of their own. Lines are ours. */
const joins = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\n]/u;

const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ');

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const lettersIn = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

/**
 * Runs without a space that are as long as this may break anywhere: a URL is never cut. Not shorter ones, and not what
 * stays whole, because who copies them gets the breaks too.
 */
export const breakingFrom =
  (letters: number, printable: Printable, whole?: RegExp): Printable =>
  (text) =>
    printable(text).replace(new RegExp(`[!-~]{${letters},}`, 'g'), (run) =>
      whole?.test(run) ? run : [...run].join('\u200B'),
    );
