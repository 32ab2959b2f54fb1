import type { DocumentProblem } from './plan.document.content';

const lineFeed = 0x0a;

/** The text without its BOM, or the first line that is not UTF-8 with a guess at what it is and what to do. */
export function decodeUtf8(bytes: Uint8Array): string | DocumentProblem {
  const text = decode(bytes, 'utf-8');
  if (text !== null) return text;
  return { line: firstLineThatIsNotUtf8(bytes), problem: `The file is not UTF-8. ${looksLike(bytes)}` };
}

function looksLike(bytes: Uint8Array): string {
  const save = 'Save it as UTF-8 and try again.';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return `It looks like UTF-16 ("Unicode text" in Excel). ${save}`;
  if (decode(bytes, 'shift_jis') !== null) return `It looks like CP932 (Shift_JIS). ${save}`;
  return `It is not CP932 (Shift_JIS) either: it may be damaged, or not a text file. ${save}`;
}

/** No character of UTF-8 or CP932 holds a line feed in its bytes, so lines can be looked at one by one. */
function firstLineThatIsNotUtf8(bytes: Uint8Array): number {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(lineFeed, start);
    if (end === -1 || decode(bytes.subarray(start, end), 'utf-8') === null) return line;
    start = end + 1;
  }
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
