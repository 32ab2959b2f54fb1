import type { Comparison, Direction } from '../figure/compare-figures';
import { amountsOf, valueOf, type Amounts } from './amounts';
import { bandOf } from './band';
import { endsOf, goodness, type Ends } from './ends';
import { compare, type Exact } from './exact';
import type { Span } from './judgement';
import { isCannot, type Cannot, type MeasuredIndicator } from './measured';
import { rateOf } from './rate';
import type { Achievement, Band, Comparing, Measure } from './scale-rule';
import type { Wanted } from './target-of-year';

export interface Asked {
  readonly indicator: MeasuredIndicator;
  readonly rule: Achievement | Comparing | null;
  readonly direction: Direction;
  readonly wanted: Wanted;
  readonly measure: Measure;
}

export interface PartJudgement {
  readonly met: Comparison;
  readonly rates: Span<Exact | null> | null;
  readonly bands: Span<Band> | null;
}

/** One value of an indicator against the target under the same label. */
export function judgePart(label: string, target: Exact, actual: Amounts, asked: Asked): PartJudgement | Cannot {
  const { indicator, rule, direction, measure } = asked;
  const ends = endsOf(valueOf(actual, label)!, actual.bound, direction, target);
  const start = amountsOf(indicator.baseline, '現状値');
  const baseline = isCannot(start) || start.bound ? null : valueOf(start, label);
  const met = metAt(ends, target, direction);
  if (rule === null) return { met, rates: null, bands: null };
  if (rule.by === 'achievement') {
    const rates = atEnds(ends, null, (value) => rateOf(value, target, baseline, direction, measure));
    return isCannot(rates) ? rates : { met, rates, bands: null };
  }
  const bands = atEnds<Band | null>(ends, null, (value) => bandOf(value, target, baseline, direction, rule));
  if (isCannot(bands)) return bands;
  return { met, rates: null, bands: { worst: bands.worst ?? 'worsened', best: bands.best ?? 'above' } };
}

function atEnds<T extends string | object | null>(
  { worst, best }: Ends,
  endless: T,
  at: (value: Exact) => T | Cannot,
): Span<T> | Cannot {
  const [low, high] = [worst, best].map((value) => (value ? at(value) : endless));
  if (low && typeof low === 'object' && isCannot(low)) return low;
  if (high && typeof high === 'object' && isCannot(high)) return high;
  return { worst: low as T, best: high as T };
}

function metAt({ worst, best }: Ends, target: Exact, direction: Direction): Comparison {
  const isGood = (value: Exact) =>
    compare(goodness(value, direction, target), goodness(target, direction, target)) >= 0;
  if (worst && isGood(worst)) return 'met';
  return best && !isGood(best) ? 'not-met' : 'not-comparable';
}
