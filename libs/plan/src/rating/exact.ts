/**
 * A decimal number, or what becomes of such by the four operations, without any rounding: `over / under`, the latter
 * above 0. What was typed as 0.1 is one tenth here, not the nearest double.
 */
export interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

/** The number as it is written: its shortest decimal digits, which are those that were typed (15 at most). */
export function exactly(value: number): Exact {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  const over = BigInt(`${whole}${fraction}`);
  const shift = Number(exponent) - fraction.length;
  return shift >= 0 ? { over: over * power(shift), under: 1n } : { over, under: power(-shift) };
}

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

export const NOUGHT: Exact = { over: 0n, under: 1n };
export const WHOLE: Exact = { over: 1n, under: 1n };

export const sum = (a: Exact, b: Exact): Exact => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});

export const difference = (a: Exact, b: Exact): Exact => sum(a, { over: -b.over, under: b.under });

export const product = (a: Exact, b: Exact): Exact => ({ over: a.over * b.over, under: a.under * b.under });

/** Of nothing but what is not 0. */
export const quotient = (a: Exact, b: Exact): Exact =>
  b.over < 0n
    ? { over: -a.over * b.under, under: a.under * -b.over }
    : { over: a.over * b.under, under: a.under * b.over };

export const magnitude = ({ over, under }: Exact): Exact => ({ over: over < 0n ? -over : over, under });

/** Below 0, 0 or above 0, as `sort` wants it. */
export function compare(a: Exact, b: Exact): number {
  const gap = a.over * b.under - b.over * a.under;
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}

/** So many per cent of one. */
export const percent = (value: number): Exact => quotient(exactly(value), exactly(100));

/** In per cent with one decimal, rounded half up (四捨五入); below 0 away from 0, as the magnitude is rounded. */
export function inPercent(share: Exact): number {
  const { over, under } = magnitude(share);
  const tenths = Number((over * 1000n * 2n + under) / (under * 2n)) / 10;
  return share.over < 0n && tenths > 0 ? -tenths : tenths;
}

/** As a double, for what is shown and never compared. */
export const toNumber = ({ over, under }: Exact): number => Number((over * 10n ** 12n) / under) / 1e12;
