const CHARACTERS = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** As a reader counts: 𠮷, 葛󠄀 and 👨‍👩‍👧 are one each. */
export function charactersIn(text: string): number {
  let count = 0;
  for (const _ of CHARACTERS.segment(text)) count++;
  return count;
}
