import type { Direction } from '../figure/compare-figures';
import { goodness } from './ends';
import { compare, difference, magnitude, percent, product, type Exact } from './exact';
import type { Cannot } from './measured';
import type { Band, Comparing } from './scale-rule';

/** Which band a value lies in. The baseline is asked for only where the target is missed. */
export function bandOf(
  actual: Exact,
  target: Exact,
  baseline: Exact | null,
  direction: Direction,
  { targetTolerancePercent, baselineTolerancePercent }: Tolerances,
): Band | Cannot {
  const good = goodness(actual, direction, target);
  const aim = goodness(target, direction, target);
  const slack = tolerance(target, targetTolerancePercent);
  if (compare(difference(good, aim), slack) > 0) return 'above';
  if (compare(difference(aim, good), slack) <= 0) return 'reached';
  if (!baseline) return { cannot: '現状値が数値でないため、現状値と比べられません' };
  const start = goodness(baseline, direction, target);
  if (compare(good, start) > 0) return 'improved';
  return compare(difference(start, good), tolerance(baseline, baselineTolerancePercent)) <= 0 ? 'kept' : 'worsened';
}

type Tolerances = Pick<Comparing, 'targetTolerancePercent' | 'baselineTolerancePercent'>;

/** Of the magnitude: ten per cent of ▲50 are 5. */
const tolerance = (value: Exact, of: number): Exact => product(magnitude(value), percent(of));
