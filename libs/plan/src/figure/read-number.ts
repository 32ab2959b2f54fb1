import { halfWidth } from './half-width';

/** Hyphens, dashes, the minus sign, ー in both widths. Japanese accounts write ▲ or △ before a negative number. */
export const dashes = '\\-‐‑‒–—―−─ーｰ﹣';
const minus = new RegExp(`^(?:[${dashes}]|▲|△) *`);

const digits = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** A double holds every decimal number of 15 significant digits, not every one of 16. Noughts before are none. */
const heldDigits = 15;

/** The unit of an indicator, or nothing; without one a percent sign is accepted. `null` when this is not a number. */
export function readNumber(typed: string, unit?: string): number | null {
  const unsigned = withoutUnit(halfWidth(typed).trim(), halfWidth(unit ?? '%').trim());
  const amount = unsigned.replace(minus, '');
  if (!digits.test(amount) || writtenDigits(amount) > heldDigits) return null;
  const value = Number(amount.replaceAll(',', ''));
  // Never -0: it would be stored as 0 and shown as ▲0.
  return amount === unsigned || value === 0 ? value : -value;
}

const withoutUnit = (text: string, unit: string): string =>
  unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length).trimEnd() : text;

const writtenDigits = (amount: string): number => amount.replace(/^0+/, '').replace(/[,.]/g, '').length;
