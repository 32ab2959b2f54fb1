import { fiscalYearLabel } from '@ayumi/kernel';
import { PART_TITLES, type ReviewSet } from '@ayumi/plan';
import { row, rowHeading, section, tableOr, words } from '../blocks';
import { itemCell, text } from '../cells';
import type { Section } from '../review.document';
import { leadWords } from '../review.words';
import { paperOf } from './paper-of';

export const late = (set: ReviewSet): Section =>
  section('late', 'late', PART_TITLES.late, [
    tableOr(
      {
        id: 'late',
        caption: '予定より遅れている項目とその理由',
        columns: [
          rowHeading('item', '項目'),
          words('lead', '推進担当課'),
          words('rating', '評価'),
          words('reason', '遅れの理由'),
        ],
        rows: set.late.map((each) => {
          const paper = paperOf(set, each.item);
          return row(
            itemCell(each),
            text(leadWords(each)),
            text(each.rating, paper),
            each.reason ? text(each.reason, paper) : text('理由の記載がありません'),
          );
        }),
      },
      `${fiscalYearLabel(set.fiscalYear)}に確定した評価では、遅れている項目はありません。`,
    ),
  ]);
