import { charactersIn } from './characters';

describe('characters of a text', () => {
  it('are counted as a reader counts them', () => {
    expect(charactersIn('徴収率は99.1％')).toBe(9);
    expect(charactersIn('𠮷野家')).toBe(3);
    expect(charactersIn('葛\u{E0100}飾')).toBe(2);
    expect(charactersIn('')).toBe(0);
  });
});
