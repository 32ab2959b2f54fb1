import type { Section } from './expected/flow/section';
import { drawingsIn, wordsIn } from './expected/flow/section';
import { squeeze } from './readers/pdf';
import type { Reading } from './readers/reading';

/** Both ways: a word that is missing, one that nobody expected, a part too few or too many. */
export function differingWords(
  output: string,
  sections: readonly Section[],
  readings: readonly Reading[],
  medium: 'page' | 'paper',
): string[] {
  const titles = (parts: readonly { title: string }[]) => parts.map(({ title }) => title).join('｜');
  if (titles(sections) !== titles(readings)) return [`${output}: expected the parts ${titles(sections)}, found ${titles(readings)}`]; // prettier-ignore
  return sections.flatMap((section, n) => {
    const { words, drawings } = readings[n]!;
    const place = `${output} / ${section.title}`;
    return [
      ...difference(place, squeeze(wordsIn(section, medium).join('')), words),
      ...difference(`${place} / drawings`, drawingsIn(section).join('｜'), drawings.join('｜')),
    ];
  });
}

/** From shortly before the first letter that differs. */
function difference(place: string, expected: string, found: string): string[] {
  if (expected === found) return [];
  let at = 0;
  while (expected[at] === found[at]) at++;
  const cut = (words: string) => words.slice(Math.max(0, at - 15), at + 45);
  return [`${place}: expected 「…${cut(expected)}…」, found 「…${cut(found)}…」`];
}

/** How much was compared. */
export const lettersIn = (readings: readonly Reading[]): number => readings.reduce((sum, { words, drawings }) => sum + words.length + drawings.join('').length, 0); // prettier-ignore
