/**
 * Tells one wording from another, to notice that somebody changed what a draft was written on. No proof of anything:
 * `crypto.subtle` is there on https only, and a wrong "the same" costs a look at the text.
 */
export function contentMark(text: string | null): string | null {
  if (text === null) return null;
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  return `${text.length}-${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
