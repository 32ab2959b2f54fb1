import type { Words } from '../ja';

export const scorecard: Words['scorecard'] = {
  title: 'Scorecard',
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
