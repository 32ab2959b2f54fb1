import { differenceOf } from './words.difference';

/** [-gone-] and [+new+] around what only one of them has. */
const said = (before: string, now: string): string =>
  differenceOf(before, now)
    .map(({ is, text }) => (is === 'same' ? text : is === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('What became of a text', () => {
  it('is said word by word', () => {
    expect(said('徴収率は98.9%となった。', '徴収率は99.1%となった。')).toBe('徴収率は[-98.9-][+99.1+]%となった。');
    expect(said('説明会を開いた。', '説明会を2回開いた。')).toBe('説明会を[+2回+]開いた。');
    expect(said('催告を行い、差押えを行った。', '催告を行った。')).toBe('催告を[-行い、差押えを-]行った。');
  });

  it('is nothing where nothing changed, everything where nothing is left', () => {
    expect(said('同じ', '同じ')).toBe('同じ');
    expect(differenceOf('', '')).toEqual([]);
    expect(said('', '新しい')).toBe('[+新しい+]');
    expect(said('消えた', '')).toBe('[-消えた-]');
  });

  it('tears no character: name variants and those beyond 16 bits stay whole', () => {
    const [with1, with2] = ['葛\u{E0100}城', '葛\u{E0101}城'];
    for (const { text } of differenceOf(with1, with2)) expect(text).not.toMatch(/^[\u{E0100}-\u{E01EF}]/u);
    for (const { text } of differenceOf('𠮷野さん', '𠮷田さん'))
      expect(text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
  });

  it('gives both texts back, whatever they are', () => {
    const texts = [
      '',
      'あ',
      '令和6年度の目標値を1年早く上回った。',
      '目標値を上回った。令和6年度',
      '𠮷葛\u{E0100}',
      'a\nb\n',
      ' ',
    ];
    for (const before of texts)
      for (const now of texts) {
        const pieces = differenceOf(before, now);
        const of = (...kinds: string[]) =>
          pieces
            .filter(({ is }) => kinds.includes(is))
            .map(({ text }) => text)
            .join('');
        expect([of('same', 'gone'), of('same', 'new')]).toEqual([before, now]);
      }
  });
});
