/**
 * Full width signs and the ideographic space made narrow, sign by sign. Not NFKC: that would also read 10² as 102 and
 * ① as 1, and change the characters of a label.
 */
export const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll('　', ' ');
