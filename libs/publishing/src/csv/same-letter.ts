/**
 * One letter of JIS X 0208 or JIS X 0201 that Unicode has twice: Windows reads its code as the one on the right, other
 * systems as the one on the left.
 */
export const SAME_LETTER: Readonly<Record<string, string>> = {
  '\u301C': '\uFF5E', // 〜 wave dash, fullwidth tilde
  '\u2212': '\uFF0D', // − minus sign, fullwidth hyphen-minus
  '\u2014': '\u2015', // — em dash, horizontal bar
  '\u2016': '\u2225', // ‖ double vertical line, parallel to
  '\u00A2': '\uFFE0', // ¢
  '\u00A3': '\uFFE1', // £
  '\u00AC': '\uFFE2', // ¬
  '\u00A6': '\uFFE4', // ¦
  '\u00A5': '\uFFE5', // ¥
  '\u203E': '\uFFE3', // ‾ overline, fullwidth macron
  '\u00A0': ' ', // no-break space
};
