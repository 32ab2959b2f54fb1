import type { Bound, Figure } from './figure';

export interface Showing {
  readonly unit?: string;
  /** A fixed number of decimals, rounded half up (四捨五入). Without it every digit that was typed is shown. */
  readonly decimals?: number;
}

/** A figure as a document prints it: 1,234.5件, ▲3.0%, 97以上, 約10, 男 12 / 女 8, 未測定. */
export function showFigure(figure: Figure, showing: Showing = {}): string {
  switch (figure.is) {
    case 'number':
      return amount(figure.value, showing);
    case 'range':
      return inRange[figure.bound](amount(figure.value, showing));
    case 'parts':
      return figure.parts.map(({ label, value }) => `${label} ${amount(value, showing)}`).join(' / ');
    case 'text':
      return figure.text;
    case 'blank':
      return '';
    case 'dash':
      return '－';
    case 'unmeasured':
      return '未測定';
    case 'not-applicable':
      return '対象外';
  }
}

const inRange: Readonly<Record<Bound, (shown: string) => string>> = {
  'at-least': (shown) => `${shown}以上`,
  'at-most': (shown) => `${shown}以下`,
  about: (shown) => `約${shown}`,
};

/** As many as every Node allows; what is typed has 15 at most. */
const mostDecimals = 20;

function amount(value: number, { unit = '', decimals }: Showing): string {
  const digits = formatOf(decimals).format(Math.abs(value));
  // ▲ only before something: -0.04 with one decimal is 0.0, not ▲0.0.
  return `${value < 0 && /[1-9]/.test(digits) ? '▲' : ''}${digits}${unit}`;
}

/** To make a format costs a hundred times what it costs to use it, and a review shows thousands of figures. */
const formats = new Map<number | undefined, Intl.NumberFormat>();

function formatOf(decimals: number | undefined): Intl.NumberFormat {
  const known = formats.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat('ja-JP', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? mostDecimals,
  });
  formats.set(decimals, made);
  return made;
}
