import { dayOf } from '@ayumi/kernel';
import type { ReviewSet } from '@ayumi/plan';
import { numbers, row, rowHeading, table, words } from '../blocks';
import { count, day, text, textOrNone } from '../cells';
import type { Table } from '../review.document';

/** One row for each stage at which an item was rated. */
export const assessmentList = (set: ReviewSet): Table =>
  table({
    id: 'assessments',
    caption: '段階ごとの評価',
    columns: [
      numbers('no', 'No.'),
      rowHeading('title', '項目'),
      words('stage', '段階'),
      words('rating', '評価'),
      words('comment', '意見'),
      words('post', '職'),
      words('name', '氏名'),
      words('day', '日'),
    ],
    rows: set.sheets.flatMap((sheet) =>
      (sheet.report?.assessments ?? []).map((each) =>
        row(
          count(sheet.no),
          text(sheet.title),
          text(each.title),
          text(each.rating, { item: sheet.item, matter: sheet.report!.matter }),
          textOrNone(each.comment),
          textOrNone(each.postTitle),
          text(each.name),
          day(dayOf(each.at)),
        ),
      ),
    ),
  });
