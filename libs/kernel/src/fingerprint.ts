import { createHash } from 'node:crypto';

/** SHA-256 over canonical JSON, lower-case hex: the identity of a content, whatever the order of its keys. */
export const fingerprint = (content: unknown): string => fingerprintOfText(canonicalJson(content));

/** SHA-256 over a text in UTF-8, lower-case hex: of the very bytes that were kept. */
export const fingerprintOfText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * The JSON Canonicalization Scheme (RFC 8785): no white space, object members sorted by UTF-16 code units,
 * primitives as ECMAScript serialises them. Members that are `undefined` are absent, as in JSON itself.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
