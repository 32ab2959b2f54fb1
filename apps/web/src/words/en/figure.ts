import type { Words } from '../ja';

export const figure: Words['figure'] = {
  rounded: (shown) => `The report shows ${shown}`,
  comparisons: { met: 'met', 'not-met': 'not met', 'not-comparable': 'not comparable' },
  target: 'Target',
  before: (year) => `Result of ${year}`,
};
