import type { FinancialEffect } from '../item/item.events';
import type { EffectYear, SetEffect, SetEffects } from '../review/review.set';
import type { SheetEffect } from '../review/review.sheet';
import { countedIn, type ReviewGround } from './annual-review.ground';
import type { CurrentItemRow } from '../current/item-row';

const KINDS = ['revenue', 'saving'] as const;
const BASES = ['settlement', 'budget', 'estimate'] as const;

/** 財政効果額. What repeats another item (再掲) would count twice, so it is in no total and in no list. */
export const effectsOf = (ground: ReviewGround): SetEffects => ({
  byYear: ground.frame.years
    .filter((year) => year <= ground.fiscalYear)
    .flatMap((year) => {
      const rows = countedIn(ground, year);
      const effects = rows.flatMap((row) => effectsIn(row, year, ground));
      return KINDS.map((kind) => ({
        year,
        kind,
        ...totalsOf(effects.filter((each) => each.kind === kind)),
        plannedUnknown: rows.filter(({ plannedEffects }) => plannedEffects[year]?.[kind] === null).length,
      }));
    }),
  items: countedIn(ground, ground.fiscalYear).flatMap((row) =>
    effectsIn(row, ground.fiscalYear, ground).map((effect): SetEffect => ({
      item: row.item,
      no: row.no,
      title: row.title,
      ...effect,
    })),
  ),
});

/** What one item planned for a year, beside what its settled report says of it. */
export function effectsIn(
  { item, plannedEffects }: CurrentItemRow,
  year: number,
  { settledOf }: ReviewGround,
): readonly SheetEffect[] {
  const planned = plannedEffects[year] ?? {};
  const reported = settledOf(item, year)?.content.financialEffect ?? null;
  return KINDS.flatMap((kind) => {
    const actual = reported?.kind === kind ? reported : null;
    if (!actual && planned[kind] === undefined) return [];
    const plannedThousandYen = planned[kind] ?? null;
    const unknown = planned[kind] === null ? { isPlannedUnknown: true as const } : {};
    return [
      {
        kind,
        plannedThousandYen,
        ...unknown,
        actualThousandYen: actual?.amountThousandYen ?? null,
        basis: actual?.basis ?? null,
      },
    ];
  });
}

/** An unknown amount is not 0; it stays out of the sum and is counted by itself. */
function totalsOf(effects: readonly SheetEffect[]): Omit<EffectYear, 'year' | 'kind' | 'plannedUnknown'> {
  const reported = effects.filter(({ basis }) => basis !== null);
  const known = amountsOf(reported);
  return {
    plannedThousandYen: sum(effects.flatMap(({ plannedThousandYen }) => plannedThousandYen ?? [])),
    actualThousandYen: sum(known),
    counted: known.length,
    unknown: reported.length - known.length,
    byBasis: BASES.map((basis) => byBasis(basis, reported)),
  };
}

function byBasis(basis: FinancialEffect['basis'], reported: readonly SheetEffect[]) {
  const amounts = amountsOf(reported.filter((each) => each.basis === basis));
  return { basis, thousandYen: sum(amounts) ?? 0, counted: amounts.length };
}

const amountsOf = (effects: readonly SheetEffect[]): readonly number[] =>
  effects.flatMap(({ actualThousandYen }) => actualThousandYen ?? []);

/** Null where there is nothing to sum. Amounts may have decimals of a thousand yen (円): summed in yen, they stay exact. */
const sum = (amounts: readonly number[]): number | null =>
  amounts.length === 0 ? null : amounts.reduce((yen, amount) => yen + Math.round(amount * 1000), 0) / 1000;
