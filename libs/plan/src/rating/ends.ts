import type { Direction } from '../figure/compare-figures';
import type { Bound } from '../figure/figure';
import { compare, difference, magnitude, type Exact } from './exact';

/** How bad and how good an actual may be at most; null: without an end. A plain number is both. */
export interface Ends {
  readonly worst: Exact | null;
  readonly best: Exact | null;
}

/** 97以上 is 97 or anything better where more is better; a level to keep is best at the target itself. */
export function endsOf(value: Exact, bound: Exclude<Bound, 'about'> | null, direction: Direction, target: Exact): Ends {
  if (bound === null) return { worst: value, best: value };
  if (direction === 'keep') {
    const beyond = bound === 'at-least' ? compare(value, target) > 0 : compare(value, target) < 0;
    return { worst: null, best: beyond ? value : target };
  }
  const opensToBetter = (bound === 'at-least') === (direction === 'more-is-better');
  return opensToBetter ? { worst: value, best: null } : { worst: null, best: value };
}

/** The greater the better, whatever the direction. */
export function goodness(value: Exact, direction: Direction, target: Exact): Exact {
  if (direction === 'more-is-better') return value;
  const { over, under } = direction === 'less-is-better' ? value : magnitude(difference(value, target));
  return { over: -over, under };
}
