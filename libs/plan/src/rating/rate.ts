import type { Direction } from '../figure/compare-figures';
import { compare, difference, exactly, magnitude, NOUGHT, product, quotient, WHOLE, type Exact } from './exact';
import type { Cannot } from './measured';
import type { Measure } from './scale-rule';

/**
 * 達成率 of one value; 1 is 100 %. From zero: actual ÷ target. From the baseline: (actual − baseline) ÷ (target −
 * baseline), in either direction. A level to stay below: (2 × target − actual) ÷ target (assumed; common in
 * evaluations of Japanese municipalities, but no binding source was found). A level to keep: 1 − |actual − target| ÷
 * |target| (assumed).
 */
export function rateOf(
  actual: Exact,
  target: Exact,
  baseline: Exact | null,
  direction: Direction,
  measure: Measure,
): Exact | Cannot {
  if (measure === 'from-baseline') return wayOf(actual, target, baseline, direction);
  if (direction === 'keep') {
    if (target.over === 0n) return { cannot: '目標値が0のため、達成率を計算できません' };
    return difference(WHOLE, quotient(magnitude(difference(actual, target)), magnitude(target)));
  }
  if (compare(target, NOUGHT) <= 0) return { cannot: '目標値が0以下のため、達成率を計算できません' };
  if (direction === 'more-is-better') return quotient(actual, target);
  return quotient(difference(product(exactly(2), target), actual), target);
}

function wayOf(actual: Exact, target: Exact, baseline: Exact | null, direction: Direction): Exact | Cannot {
  if (!baseline) return { cannot: '現状値が数値でないため、現状値からの達成率を計算できません' };
  const way = difference(target, baseline);
  const forward = direction === 'more-is-better' ? way.over > 0n : way.over < 0n;
  if (!forward) return { cannot: '目標値が現状値より良くないため、現状値からの達成率を計算できません' };
  return quotient(difference(actual, baseline), way);
}
