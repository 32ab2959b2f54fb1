import { shadeOf } from '../../libs/publishing/src/chart/shades';
import { colours, contrast, grounds, pairs } from './contrast';

/** WCAG 2.2, 1.4.3, for text of any size: our large letters need no less. */
const AT_LEAST = 4.5;

describe('whoever reads the screens', () => {
  it('reads every word on every ground on which it can stand', () => {
    const pale = pairs.filter(({ text, ground }) => contrast(colours.get(text)!, colours.get(ground)!) < AT_LEAST);
    const inWords = pale.map(({ text, ground, where }) => {
      return `${text} on ${ground}: ${contrast(colours.get(text)!, colours.get(ground)!).toFixed(2)} (${where})`;
    });
    expect([...new Set(inWords)]).toEqual([]);
  });

  it('is measured on what is there: colours of words, grounds, and the scale of the standard', () => {
    expect(grounds).toEqual(expect.arrayContaining(['white', 'solid-gray-50', 'blue-50', 'yellow-50']));
    expect(new Set(pairs.map(({ text }) => text)).size).toBeGreaterThan(5);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('reads the letter of a grade on its shade', () => {
    const meanings = ['ahead', 'on-schedule', 'behind', 'not-evaluable', 'ungraded'] as const;
    const shades = meanings.flatMap((meaning) => [shadeOf(meaning, 0), shadeOf(meaning, 1)]);
    const pale = shades.filter(({ fill, letters }) => contrast(fill, letters) < AT_LEAST);
    expect(pale).toEqual([]);
  });
});
