import type { ReviewSet } from '@ayumi/plan';
import type { Table } from '../review.document';
import { approvalList } from './approval-list';
import { assessmentList } from './assessment-list';
import { indicatorList } from './indicator-list';
import { itemList } from './item-list';
import { opinionList } from './opinion-list';

/** What the printed parts say of each item, one fact a row, for those who go on working with it. */
export const listsOf = (set: ReviewSet): Table[] => [
  ...(set.outline.includes('sheets')
    ? [itemList(set), indicatorList(set), assessmentList(set), approvalList(set)]
    : []),
  ...(set.outline.includes('opinions') ? [opinionList(set)] : []),
];
