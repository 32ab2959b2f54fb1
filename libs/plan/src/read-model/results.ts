import { compareFigures } from '../figure/compare-figures';
import type { Figure } from '../figure/figure';
import { showFigure, type Showing } from '../figure/show-figure';
import type { Result } from '../item/item.events';
import { targetsInForce, type Indicator } from '../item/item.state';
import type { IndicatorResult, ShownFigure } from './result.answer';

/**
 * Every indicator of an item in one year: the actual against the target that was pinned beside it, or, while nothing
 * was submitted, the target in force.
 */
export const resultsOf = (
  indicators: Readonly<Record<string, Indicator>>,
  year: number | null,
  results: readonly Result[] | null,
): IndicatorResult[] =>
  Object.values(indicators).map((indicator) => {
    const result = results?.find((each) => each.indicator === indicator.indicator);
    return result ? resultOf(indicator, result) : awaited(indicator, year);
  });

function resultOf(indicator: Indicator, { actual, target, targetVersion }: Result): IndicatorResult {
  return {
    ...headOf(indicator),
    target: shown(target, indicator),
    targetVersion,
    actual: shown(actual, indicator),
    comparison: compareFigures(actual, target, indicator.direction),
  };
}

function awaited(indicator: Indicator, year: number | null): IndicatorResult {
  const { version, targets } = targetsInForce(indicator);
  const target: Figure = (year === null ? undefined : targets[year]) ?? { is: 'blank' };
  return {
    ...headOf(indicator),
    target: shown(target, indicator),
    targetVersion: version,
    actual: null,
    comparison: 'not-comparable',
  };
}

const headOf = ({ indicator, name, unit }: Indicator) => ({ indicator, name, unit });

export const shown = (figure: Figure, showing: Showing): ShownFigure => ({
  is: figure.is,
  text: showFigure(figure, showing),
  value: figure.is === 'number' || figure.is === 'range' ? figure.value : null,
});
