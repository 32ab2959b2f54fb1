import type { FinancialEffect } from '../item/item.events';
import type { EffectTotal } from './annual-review.answer';

const KINDS = ['revenue', 'saving'] as const;
const BASES = ['settlement', 'budget', 'estimate'] as const;

/** 財政効果額: an unknown amount is not 0; it stays out of the sum and is counted by itself. */
export const effectsOf = (effects: readonly FinancialEffect[]): EffectTotal[] =>
  KINDS.map((kind) => {
    const own = effects.filter((each) => each.kind === kind);
    return {
      kind,
      ...totalOf(own),
      unknown: own.filter((each) => each.amountThousandYen === null).length,
      byBasis: BASES.map((basis) => ({ basis, ...totalOf(own.filter((each) => each.basis === basis)) })),
    };
  });

function totalOf(effects: readonly FinancialEffect[]) {
  const known = effects.flatMap((each) => each.amountThousandYen ?? []);
  // Amounts may have decimals of a thousand yen (円): summed in yen, they stay exact.
  const yen = known.reduce((sum, amount) => sum + Math.round(amount * 1000), 0);
  return { totalThousandYen: yen / 1000, counted: known.length };
}
