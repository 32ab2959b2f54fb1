import { type Refusal, refuse } from '@ayumi/kernel';
import type { Figure } from './figure';
import { halfWidth } from './half-width';
import { dashes, readNumber } from './read-number';
import { readParts } from './read-parts';
import { showFigure } from './show-figure';

export interface Reading {
  /** The indicator's unit, accepted after a number and shown in the echo. */
  readonly unit?: string;
  /** The indicator is a text milestone (検討 → 実施): what is no figure is then kept as text, exactly as typed. */
  readonly milestone?: boolean;
}

/** A figure and a Japanese sentence that says how it was read, so that nobody is misread in silence. */
export interface ReadFigure {
  readonly figure: Figure;
  readonly read: string;
}

/**
 * Reads what somebody typed or pasted from a sheet. Full width is never refused; what cannot be read with certainty is
 * (`######`, 調整中, 23(8), 10人台, more than 15 digits): `not-a-figure` with the text as it was `typed`.
 */
export function readFigure(
  typed: string,
  { unit, milestone = false }: Reading = {},
): ReadFigure | Refusal<'not-a-figure'> {
  const figure = withoutNumber(typed) ?? withNumber(typed, unit) ?? (milestone ? asMilestone(typed) : null);
  if (!figure) return refuse('not-a-figure', { typed });
  return { figure, read: sentence(figure, unit) };
}

const onlyDashes = new RegExp(`^[${dashes}]+$`);

function withoutNumber(typed: string): Figure | null {
  const text = halfWidth(typed).trim();
  if (text === '') return { is: 'blank' };
  if (onlyDashes.test(text)) return { is: 'dash' };
  if (text === '未測定') return { is: 'unmeasured' };
  if (text === '対象外') return { is: 'not-applicable' };
  return null;
}

function withNumber(typed: string, unit?: string): Figure | null {
  const value = readNumber(typed, unit);
  if (value !== null) return { is: 'number', value };
  const range = readRange(typed.trim(), unit);
  if (range) return range;
  const parts = readParts(typed, unit);
  return parts && { is: 'parts', parts };
}

function readRange(text: string, unit?: string): Figure | null {
  const bounded = /^(?<about>約)?(?<amount>.*?)(?<bound>以上|以下)?$/s.exec(text)?.groups;
  const { about, amount = '', bound } = bounded ?? {};
  // Exactly one of them: 約10以上 says two things at once.
  if ((about === undefined) === (bound === undefined)) return null;
  const value = readNumber(amount, unit);
  if (value === null) return null;
  return { is: 'range', bound: about ? 'about' : bound === '以上' ? 'at-least' : 'at-most', value };
}

/** `######` is how a spreadsheet shows a number whose column is too narrow: the value is lost, in milestones as well. */
const asMilestone = (typed: string): Figure | null =>
  /^#+$/.test(halfWidth(typed).trim()) ? null : { is: 'text', text: typed.trim() };

function sentence(figure: Figure, unit?: string): string {
  if (figure.is === 'blank') return '空欄と読みました';
  if (figure.is === 'dash') return '「－」（値なし）と読みました';
  return `${showFigure(figure, { unit })} と読みました`;
}
