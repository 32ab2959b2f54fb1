import { compareFigures } from '../figure/compare-figures';
import { targetsInForce, type Indicator } from '../item/item.state';
import type { SetIndicator } from '../review/review.sheet';
import type { ReviewGround } from './annual-review.ground';
import { sentenceOf } from './annual-review.indicator-words';
import type { CurrentItemRow } from '../current/item-row';

/** Every year of the plan: the settled actual against the target of its day, else the target in force. */
export const indicatorsOf = (
  { item, indicators }: CurrentItemRow,
  ground: ReviewGround,
  alternativeTexts: Readonly<Record<string, string>>,
): readonly SetIndicator[] =>
  Object.values(indicators).map((indicator) => {
    const { indicator: id, name, kind, unit, decimals, direction, targetKind, firstYear, baseline } = indicator;
    const years = ground.frame.years.map((year) => yearOf(indicator, item, year, ground));
    const first = firstYear === undefined ? {} : { firstYear };
    const known = { indicator: id, name, kind, unit, decimals, direction, targetKind, ...first, baseline, years, alternativeText: null }; // prettier-ignore
    const given = alternativeTexts[`${item}/${indicator.indicator}`]?.trim();
    return { ...known, alternativeText: given || sentenceOf(known) };
  });

function yearOf(indicator: Indicator, item: string, year: number, { settledOf }: ReviewGround) {
  const matter = settledOf(item, year);
  const result = matter?.content.results.find((each) => each.indicator === indicator.indicator);
  const target = result?.target ?? targetsInForce(indicator).targets[year] ?? { is: 'blank' as const };
  return {
    year,
    target,
    actual: result?.actual ?? null,
    comparison: result ? compareFigures(result.actual, target, indicator.direction) : ('not-comparable' as const),
    matter: result ? matter!.matter : null,
  };
}
