import type { FigurePart } from './figure';
import { halfWidth } from './half-width';
import { readNumber } from './read-number';

/**
 * A label of letters, then its number. A dash counts as a minus only after a space or a colon, for the ー of センター5
 * belongs to the word; ▲ cannot be mistaken.
 */
const labelled = /^(?<label>[\p{L}\p{M}ー・]+)(?:(?: *: *| +)(?<apart>.+)|(?<joined>[▲△\d].*))$/u;

/** 男 12 / 女 8, also with 、 or a line break between; at least two parts, each with its own label. */
export function readParts(typed: string, unit?: string): readonly FigurePart[] | null {
  const pieces = halfWidth(typed).split(separatorBeside(unit));
  if (pieces.length < 2) return null;
  const parts = pieces.map((piece) => readPart(piece.trim(), unit));
  const labels = new Set(parts.map((part) => part?.label));
  return parts.every((part) => part !== null) && labels.size === parts.length ? parts : null;
}

/** In 人/日 the slash belongs to the unit: then only one with spaces around it parts. */
const separatorBeside = (unit?: string): RegExp => (halfWidth(unit ?? '').includes('/') ? / \/ |[、\n]/ : /[/、\n]/);

function readPart(piece: string, unit?: string): FigurePart | null {
  const { label, apart, joined } = labelled.exec(piece)?.groups ?? {};
  // 約10 / 約20 are two approximations, not two parts called 約.
  if (label === undefined || label === '約') return null;
  const value = readNumber(apart ?? joined ?? '', unit);
  return value === null ? null : { label, value };
}
