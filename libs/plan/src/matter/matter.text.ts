import { refuse, type Refusal } from '@ayumi/kernel';

/** The longest text a field takes, counted as a reader counts characters (grapheme clusters). */
export const LONGEST_TEXT = 4000;

/** The first text that is over the limit, if any. */
export function overlong(texts: Readonly<Record<string, string | null | undefined>>): Refusal | null {
  for (const [field, text] of Object.entries(texts)) {
    // A character is at least one code unit: only what is longer in units has to be counted.
    if (!text || text.length <= LONGEST_TEXT || !isOverlong(text)) continue;
    return refuse('text-too-long', { field, limit: LONGEST_TEXT });
  }
  return null;
}

/** Stops counting at the limit: segmenting is slow, and how much too long it is helps nobody. */
function isOverlong(text: string): boolean {
  let length = 0;
  for (const _ of new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)) {
    if (++length > LONGEST_TEXT) return true;
  }
  return false;
}
