import type { ReviewSet } from '@ayumi/plan';
import type { Paper } from '../review.document';

/** The settled report of the review's year on which an item's facts stand. */
export function paperOf(set: ReviewSet, item: string): Paper | undefined {
  const matter = set.sheets.find((sheet) => sheet.item === item)?.report?.matter;
  return matter === undefined ? undefined : { item, matter };
}
