import type { ReviewSet } from '@ayumi/plan';
import type { Table } from '../review.document';
import { approvalList } from './approval-list';
import { assessmentList } from './assessment-list';
import { indicatorList } from './indicator-list';
import { itemList } from './item-list';

/** All that the items' sheets say, one fact a row, for those who go on working with it. */
export const listsOf = (set: ReviewSet): Table[] => [
  itemList(set),
  indicatorList(set),
  assessmentList(set),
  approvalList(set),
];
