import { readFileSync } from 'node:fs';

/**
 * The code points for which a TrueType font has a glyph, from its `cmap` (OpenType 1.9, formats 4 and 12: all that
 * fonts for Unicode use). Throws where the file has neither.
 */
export function codePointsOf(fontFile: string): Set<number> {
  const bytes = readFileSync(fontFile);
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = tableAt(font, 'cmap');
  const subtables = Array.from({ length: font.getUint16(cmap + 2) }, (_, n) => cmap + font.getUint32(cmap + 8 + n * 8));
  const byFormat = (format: number) => subtables.find((at) => font.getUint16(at) === format);
  const [wide, narrow] = [byFormat(12), byFormat(4)];
  if (wide !== undefined) return inGroups(font, wide);
  if (narrow !== undefined) return inSegments(font, narrow);
  throw new Error(`${fontFile} has no table of Unicode characters that we can read`);
}

function tableAt(font: DataView, tag: string): number {
  const count = font.getUint16(4);
  for (let at = 12; at < 12 + count * 16; at += 16)
    if (String.fromCharCode(...[0, 1, 2, 3].map((n) => font.getUint8(at + n))) === tag) return font.getUint32(at + 8);
  throw new Error(`the font has no table ${tag}`);
}

function inGroups(font: DataView, at: number): Set<number> {
  const found = new Set<number>();
  const count = font.getUint32(at + 12);
  for (let group = at + 16; group < at + 16 + count * 12; group += 12)
    for (let point = font.getUint32(group); point <= font.getUint32(group + 4); point++) found.add(point);
  return found;
}

/** A segment may hold holes: there the glyph is 0. */
function inSegments(font: DataView, at: number): Set<number> {
  const found = new Set<number>();
  const size = font.getUint16(at + 6);
  const [ends, starts, deltas, offsets] = [0, size + 2, size * 2 + 2, size * 3 + 2].map((skip) => at + 14 + skip);
  for (let n = 0; n < size; n += 2) {
    const [end, start] = [font.getUint16(ends! + n), font.getUint16(starts! + n)];
    const [delta, offset] = [font.getUint16(deltas! + n), font.getUint16(offsets! + n)];
    for (let point = start; point <= end && point < 0xffff; point++) {
      const glyph = offset === 0 ? point : font.getUint16(offsets! + n + offset + (point - start) * 2);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) found.add(point);
    }
  }
  return found;
}
