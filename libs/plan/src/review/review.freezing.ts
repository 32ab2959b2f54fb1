import { canonicalJson } from '@ayumi/kernel';
import type { FrozenTextKept } from './review.events';
import type { ReviewSet } from './review.set';
import { lastRound, type FrozenRound, type ReviewVersion } from './review.state';

/**
 * Most UTF-16 code units of a piece: three bytes each in UTF-8 at most, and what JSON escapes is shorter, so that a piece
 * stays well under the megabyte that an event may have.
 */
const PIECE = 250_000;

/** The text in pieces, in order; none is cut inside a character. */
export function inPieces(
  text: string,
  { matter, round, part }: Pick<FrozenTextKept['data'], 'matter' | 'round' | 'part'>,
): readonly FrozenTextKept[] {
  const texts: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = from + PIECE;
    const end = isHighSurrogate(text.charCodeAt(to - 1)) ? to - 1 : to;
    texts.push(text.slice(from, end));
    from = end;
  }
  return texts.map((piece, index) => ({
    type: 'FrozenTextKept',
    data: { matter, round, part, piece: index + 1, pieces: texts.length, text: piece },
  }));
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

export const setIn = ({ set }: FrozenRound): ReviewSet => JSON.parse(set) as ReviewSet;

/** Whether two sets say the same, whenever their facts were taken. */
export const saysTheSame = (a: ReviewSet, b: ReviewSet): boolean => withoutCut(a) === withoutCut(b);

const withoutCut = ({ cut: _, ...said }: ReviewSet): string => canonicalJson(said);

export const setOfVersion = (version: ReviewVersion): ReviewSet => setIn(lastRound(version));
