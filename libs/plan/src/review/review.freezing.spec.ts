import { LIMITS } from '@ayumi/event-sourcing';
import { inPieces } from './review.freezing';

const about = { matter: 'version-1', round: 1, part: 'set' } as const;
const piecesOf = (text: string) => inPieces(text, about).map(({ data }) => data);

describe('a frozen text', () => {
  it('is its pieces one after the other, numbered, however long it is', () => {
    const text = '徴収率'.repeat(300_000);
    const pieces = piecesOf(text);
    expect(pieces.map(({ text: piece }) => piece).join('')).toBe(text);
    expect(pieces.map(({ piece, pieces: of }) => [piece, of])).toEqual([[1, 4], [2, 4], [3, 4], [4, 4]]); // prettier-ignore
  });

  it('is never cut inside a character beyond the basic plane', () => {
    for (const text of ['𠮷'.repeat(200_000), `あ${'𠮷'.repeat(200_000)}`]) {
      const pieces = piecesOf(text).map(({ text: piece }) => piece);
      expect(pieces.join('')).toBe(text);
      expect(pieces.some((piece) => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(piece))).toBe(false);
    }
  });

  it('fits into events, whatever is in it', () => {
    for (const worst of ['字', '"', '\\', '𠮷'])
      for (const data of piecesOf(worst.repeat(300_000)))
        expect(Buffer.byteLength(JSON.stringify(data))).toBeLessThan(LIMITS.eventBytes);
  });

  it('of nothing has no piece', () => expect(piecesOf('')).toEqual([]));
});
