import type { ReviewSet } from '@ayumi/plan';
import { approvalsOf } from '../approvals-of';
import { numbers, row, rowHeading, table, words } from '../blocks';
import { count, day, NONE, text, textOrNone } from '../cells';
import type { Table } from '../review.document';

/** One row for each signature under an item's report. */
export const approvalList = (set: ReviewSet): Table =>
  table({
    id: 'approvals',
    caption: '決裁の記録',
    columns: [
      numbers('no', 'No.'),
      rowHeading('title', '項目'),
      words('step', '段階'),
      words('post', '職'),
      words('name', '氏名'),
      words('day', '日'),
      words('mark', '印'),
      words('mark-words', '印の意味'),
      words('post-reviewed', '後閲の日'),
    ],
    rows: set.sheets.flatMap((sheet) =>
      sheet.report
        ? approvalsOf('', sheet.report.approvals, sheet.report.submission).signatures.map((each) =>
            row(
              count(sheet.no),
              text(sheet.title),
              text(each.step),
              textOrNone(each.postTitle),
              text(each.name),
              day(each.day),
              textOrNone(each.mark?.sign ?? null),
              textOrNone(each.mark?.words ?? null),
              each.postReviewedOn === null ? NONE : day(each.postReviewedOn),
            ),
          )
        : [],
    ),
  });
