import type { MeasuredIndicator } from './measured';
import type { Measure } from './scale-rule';

/** A level that is kept has no way to go; where less is better, the way is all there is to measure. */
export function measureOf({ direction, targetKind }: MeasuredIndicator, asked: Measure): Measure {
  if (targetKind === 'keep-level' || direction === 'keep') return 'from-zero';
  return direction === 'less-is-better' ? 'from-baseline' : asked;
}
