import { showFigure } from '../figure/show-figure';
import { amountsOf, sameLabels, valueOf } from './amounts';
import { compare } from './exact';
import { isCannot, type Cannot, type MeasuredIndicator, type Period } from './measured';

/**
 * A cumulative indicator reports the running total (assumed), which does not fall: what is below the last settled one is
 * perhaps the amount of the year alone, and nothing may be concluded from it.
 */
export function fellBack(indicator: MeasuredIndicator, { year, years }: Period): Cannot | null {
  const { targetKind, actual, earlier, unit, decimals } = indicator;
  if (targetKind !== 'cumulative' && targetKind !== 'cumulative-part') return null;
  const now = amountsOf(actual, '実績値');
  for (const before of years.filter((each) => each < year).toReversed()) {
    const figure = earlier[before];
    const then = figure && amountsOf(figure, '実績値');
    if (!figure || !then || isCannot(then) || then.bound || isCannot(now) || now.bound) continue;
    if (!sameLabels(now, then) || now.parts.every(({ label, value }) => compare(value, valueOf(then, label)!) >= 0))
      return null;
    const shown = showFigure(figure, { unit, decimals });
    return { cannot: `累計の実績値が${before}年度までの${shown}を下回っています` };
  }
  return null;
}
