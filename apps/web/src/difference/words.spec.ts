import { array, assert, constantFrom, property } from 'fast-check';
import { differenceOf, wordsOf, type Part } from './words';

const written = (parts: readonly Part[]) =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`)).join('');
const without = (kind: Part['kind'], parts: readonly Part[]) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

const BASE = '\u845b';
const WITH_SELECTOR = '\u845b\u{e0100}';
const pieces = constantFrom(
  '徴収率は',
  '98.9％',
  '99.1％',
  'となり、',
  '𠮷田',
  '吉田',
  WITH_SELECTOR,
  BASE,
  'が',
  'か\u3099',
  '👩‍🌾',
  '🇯🇵',
  '\n',
  '　',
  'eL-QR',
  '（速報値）',
);
const texts = array(pieces, { maxLength: 12 }).map((each) => each.join(''));
const charactersOf = (text: string) =>
  Array.from(new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

describe('The words that differ', () => {
  it('are those that a reader would mark, and no more', () => {
    expect(written(differenceOf('徴収率は98.9％となった。', '徴収率は99.1％となった。'))).toBe(
      '徴収率は[-98.9-][+99.1+]％となった。',
    );
    expect(written(differenceOf('目標を上回った。', '目標を大きく上回った。'))).toBe('目標を[+大きく+]上回った。');
    expect(written(differenceOf('', '書いた。'))).toBe('[+書いた。+]');
    expect(written(differenceOf('同じ文。', '同じ文。'))).toBe('同じ文。');
    expect(differenceOf('', '')).toEqual([]);
  });

  it('keep every character whole: variation selectors, supplementary planes, sequences', () => {
    expect(written(differenceOf(`${BASE}飾区`, `${WITH_SELECTOR}飾区`))).toContain(`[+${WITH_SELECTOR}`);
    expect(written(differenceOf('吉田課長', '𠮷田課長'))).toMatch(/\[\+𠮷/);
    assert(
      property(texts, texts, (before, now) => {
        for (const [kind, whole] of [
          ['new', before],
          ['gone', now],
        ] as const) {
          const cut = differenceOf(before, now)
            .filter((part) => part.kind !== kind)
            .flatMap(({ text }) => charactersOf(text));
          expect(cut).toEqual(charactersOf(whole));
        }
      }),
    );
  });

  it('give back both texts, to the letter', () => {
    assert(
      property(texts, texts, (before, now) => {
        const parts = differenceOf(before, now);
        expect([without('new', parts), without('gone', parts)]).toEqual([before, now]);
        expect(wordsOf(before).join('')).toBe(before);
      }),
    );
  });

  it('are as few as there can be', () => {
    const few = array(constantFrom('課', '長', '部'), { maxLength: 7 });
    assert(
      property(few, few, (a, b) => {
        const [before, now] = [a.join(' '), b.join(' ')];
        const kept = differenceOf(before, now)
          .filter(({ kind }) => kind === 'same')
          .flatMap(({ text }) => wordsOf(text)).length;
        expect(kept).toBe(longestCommon(wordsOf(before), wordsOf(now)));
      }),
    );
  });

  it('are found in two texts of the greatest length while one waits for nothing', () => {
    const long = '滞納額100万円以上の案件を集約した。'.repeat(230);
    expect(without('gone', differenceOf(long, `${long.replaceAll('集約', '整理')}以上`))).toContain('整理');
  });
});

/** By trying everything: slow, and right. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [first, ...rest] = a;
  const at = b.indexOf(first!);
  const skipped = longestCommon(rest, b);
  return at < 0 ? skipped : Math.max(skipped, 1 + longestCommon(rest, b.slice(at + 1)));
}
