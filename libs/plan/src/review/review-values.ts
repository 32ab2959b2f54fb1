import { eraDate, fiscalYearLabel } from '@ayumi/kernel';
import type { Figure } from '../figure/figure';
import { showFigure, type Showing } from '../figure/show-figure';
import { STATUS_WORDS } from '../item/item.words';
import { BLANK_FIGURE, COMPARISON_WORDS, DIRECTION_WORDS, EFFECT_BASES, EFFECT_KINDS, ITEM_CHANGE_WORDS, NO_TARGET, PART_TITLES, SIGNING_WORDS, TARGET_KIND_WORDS, WAY_WORDS, YEAR_STATE_WORDS } from './review.words'; // prettier-ignore

/** Values by the fields in which they stand. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: { ...EFFECT_KINDS, ...ITEM_CHANGE_WORDS, number: '数値', milestone: '到達点' },
  basis: { ...EFFECT_BASES, ...SIGNING_WORDS },
  direction: DIRECTION_WORDS,
  targetKind: TARGET_KIND_WORDS,
  comparison: COMPARISON_WORDS,
  state: YEAR_STATE_WORDS,
  meaning: { ahead: '予定以上', 'on-schedule': '予定どおり', behind: '遅れ', 'not-evaluable': '対象外' },
  way: WAY_WORDS,
  status: STATUS_WORDS,
  outline: PART_TITLES,
};

/** The Japanese word of a value of that field. */
export const wordOf = (field: string, value: string): string => WORDS[field]?.[value] ?? value;

const AMOUNTS = ['plannedThousandYen', 'actualThousandYen', 'thousandYen'];
const DAYS = ['day', 'stoppedOn'];
const INSTANTS = ['at', 'postReviewedAt'];
const YEARS = ['year', 'fiscalYear', 'firstYear'];

/** One value as it is printed; empty where there is nothing. A figure takes the unit and decimals of its indicator. */
export function printed(field: string, value: unknown, showing: Showing): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ';
  if (typeof value === 'number') return number(field, value);
  if (typeof value === 'string') return string(field, value);
  if (Array.isArray(value)) return value.map((each) => printed(field, each, showing)).join(SEPARATORS[field] ?? '、');
  if (isFigure(value)) return value.is === 'blank' ? blank(field) : showFigure(value, showing);
  // Of a whole that came or went, its plain members: what stands in lists of its own is found at its place.
  return Object.entries(value)
    .filter(([name, each]) => !TECHNICAL.includes(name) && (typeof each !== 'object' || isFigure(each)))
    .map(([name, each]) => printed(name, each, showing))
    .filter((each) => each !== '')
    .join(' ');
}

/** A revision goes from one target to another. */
const blank = (field: string): string => (['target', 'from', 'to'].includes(field) ? NO_TARGET : BLANK_FIGURE);

/** Names for programs: in a line for people they say nothing. */
const TECHNICAL = ['item', 'matter', 'indicator', 'opinion', 'step', 'position', 'fingerprint', 'meaning', 'chapter'];

/** Prose in several pieces keeps its lines. */
const SEPARATORS: Readonly<Record<string, string>> = { purposes: '\n', initiatives: '\n' };

function number(field: string, value: number): string {
  if (YEARS.includes(field) || field === 'years') return fiscalYearLabel(value);
  if (field === 'share') return `${value.toFixed(1)}%`;
  if (AMOUNTS.includes(field)) return showFigure({ is: 'number', value }, { unit: '千円' });
  if (field === 'no') return `No.${value}`;
  return showFigure({ is: 'number', value });
}

function string(field: string, value: string): string {
  if (DAYS.includes(field)) return eraDate(value);
  if (INSTANTS.includes(field)) return `${eraDate(value)} ${clockTime(value)}`;
  return wordOf(field, value);
}

/** In Tokyo. */
const clockTime = (instant: string): string =>
  new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(11, 16);

export const isFigure = (value: unknown): value is Figure =>
  typeof value === 'object' && value !== null && 'is' in value;
