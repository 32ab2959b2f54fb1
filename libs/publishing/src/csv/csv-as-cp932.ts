import { decode, encode } from 'iconv-lite';
import { SAME_LETTER } from './same-letter';

/** A letter that CP932 (Windows-31J) cannot hold, and what was written in its place. */
export interface Lost {
  /** As a reader sees it: with its variation selector or combining mark. */
  readonly letter: string;
  /** `U+845B U+E0100`. */
  readonly codes: string;
  readonly written: string;
  readonly times: number;
}

/** The sign that Japanese printers set where a type is missing. */
const GETA = '〓';

/**
 * A text for programs that read nothing newer, and the list of all that it could not say as it was: names with
 * variation selectors keep their base character, 〜 and − the twin that Windows knows, and everything else becomes 〓.
 * The list is in the order of first appearance. Never throws.
 */
export function csvAsCp932(text: string): { readonly bytes: Uint8Array; readonly lost: readonly Lost[] } {
  if (isHeld(text)) return { bytes: encode(text, 'cp932'), lost: [] };
  const lost = new Map<string, Lost>();
  let writable = '';
  for (const { segment: letter } of letters.segment(text)) {
    const written = isHeld(letter) ? letter : substitute(letter);
    writable += written;
    if (written === letter) continue;
    const times = (lost.get(letter)?.times ?? 0) + 1;
    lost.set(letter, { letter, codes: codesOf(letter), written, times });
  }
  return { bytes: encode(writable, 'cp932'), lost: [...lost.values()] };
}

const letters = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** The encoder writes ? for what it does not know, and \ for ¥: only what comes back the same is held. */
const isHeld = (text: string): boolean => decode(encode(text, 'cp932'), 'cp932') === text;

/** Composed, or without what only changes the form of a character; the best that is held. */
function substitute(letter: string): string {
  const candidates = [
    letter.normalize('NFC'),
    [...letter].map((each) => SAME_LETTER[each] ?? each).join(''),
    letter.replace(FORMS, ''),
  ];
  return candidates.find((each) => isHeld(each)) ?? GETA;
}

/** Variation selectors, joiners and the byte order mark. */
const FORMS = /[\uFE00-\uFE0F\u200B-\u200D\uFEFF]|[\u{E0100}-\u{E01EF}]/gu; // oxlint-disable-line no-misleading-character-class

const codesOf = (letter: string): string =>
  Array.from(letter, (each) => `U+${each.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
