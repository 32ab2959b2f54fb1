import type { Bound, Figure } from '../figure/figure';
import { exactly, type Exact } from './exact';
import type { Cannot } from './measured';

/** What a figure says in numbers: one without a label, or several with theirs; a lone one may be a bound. */
export interface Amounts {
  readonly parts: readonly { readonly label: string; readonly value: Exact }[];
  readonly bound: Exclude<Bound, 'about'> | null;
}

/** Never a guess: a blank, a dash, 未測定, 対象外, a text and 約 are no numbers, and 0 is one. */
export function amountsOf(figure: Figure, what: string): Amounts | Cannot {
  switch (figure.is) {
    case 'number':
      return { parts: [{ label: '', value: exactly(figure.value) }], bound: null };
    case 'range':
      if (figure.bound === 'about') return { cannot: `${what}が「約」で、確かな値ではありません` };
      return { parts: [{ label: '', value: exactly(figure.value) }], bound: figure.bound };
    case 'parts':
      return { parts: figure.parts.map(({ label, value }) => ({ label, value: exactly(value) })), bound: null };
    default:
      return { cannot: `${what}が${ABSENT[figure.is]}` };
  }
}

export const ABSENT = {
  text: '文で、数値ではありません',
  blank: '空欄です',
  dash: '「－」です',
  unmeasured: '未測定です',
  'not-applicable': '対象外です',
} as const;

/** The value under the same label; none where the parts are called otherwise. */
export const valueOf = ({ parts }: Amounts, label: string): Exact | null =>
  parts.find((part) => part.label === label)?.value ?? null;

export const sameLabels = (a: Amounts, b: Amounts): boolean =>
  a.parts.length === b.parts.length && a.parts.every(({ label }) => valueOf(b, label) !== null);
