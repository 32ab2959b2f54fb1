import * as fc from 'fast-check';
import { wordDifference } from './word-difference';

const textOf = (runs: ReturnType<typeof wordDifference>, without: string) =>
  runs.flatMap(({ is, text }) => (is === without ? [] : [text])).join('');

describe('the difference of two texts, word by word', () => {
  it('names what went and what came, and leaves the rest alone', () => {
    expect(wordDifference('徴収率は98.9％となった。', '徴収率は99.1％となった。')).toEqual([
      { is: 'same', text: '徴収率は' },
      { is: 'gone', text: '98.9' },
      { is: 'new', text: '99.1' },
      { is: 'same', text: '％となった。' },
    ]);
    expect(wordDifference('', '新しい')).toEqual([{ is: 'new', text: '新しい' }]);
    expect(wordDifference('同じ', '同じ')).toEqual([{ is: 'same', text: '同じ' }]);
  });

  it('holds both texts whole', () => {
    const text = fc
      .array(fc.constantFrom('徴収', '率', 'は', '99.1', '％', '。', '\n', '𠮷'))
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, now) => {
        const runs = wordDifference(before, now);
        expect([textOf(runs, 'new'), textOf(runs, 'gone')]).toEqual([before, now]);
      }),
    );
  });
});
