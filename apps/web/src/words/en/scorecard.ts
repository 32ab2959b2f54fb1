import type { Words } from '../ja';

export const scorecard: Words['scorecard'] = {
  title: 'Scorecard',
  headline: (year, items, settled, rated) => `${year}: ${settled} of ${items} items are settled: ${rated.join(', ')}.`,
  rated: (grade, count, share) => `${count} “${grade}” (${share})`,
  year: 'Year',
  print: 'Print on A4',
  matrix: 'Ratings by chapter (items and share)',
  chapter: 'Chapter',
  evaluated: 'Rated',
  notEvaluable: 'Not rated',
  unsettledLeftOut: (count) => `${count} ${count === 1 ? 'item is' : 'items are'} not settled and not counted.`,
  unsettled: 'Not settled',
  comparedWith: (year) => `Compared with ${year}`,
  noYearBefore: 'Nothing was settled the year before',
  otherScale: 'The grades were others the year before: nothing can be said to be better or worse.',
  moves: { up: 'better', same: 'same', down: 'worse' },
  grades: 'Grades',
  actual: 'Actual',
  target: (target) => `(target ${target})`,
};
