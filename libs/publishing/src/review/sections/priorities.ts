import { fiscalYearLabel } from '@ayumi/kernel';
import { PART_TITLES, type ReviewSet } from '@ayumi/plan';
import { row, rowHeading, section, tableOr, words } from '../blocks';
import { itemCell, text, textOrNone } from '../cells';
import type { Section } from '../review.document';
import { gradeWords } from './grades';
import { paperOf } from './paper-of';

export const priorities = (set: ReviewSet): Section =>
  section(
    'priorities',
    'priorities',
    PART_TITLES.priorities,
    [
      tableOr(
        {
          id: 'priorities',
          caption: `${fiscalYearLabel(set.fiscalYear)}の主要管理項目`,
          columns: [rowHeading('item', '項目'), words('reason', '選んだ理由'), words('rating', '評価')],
          rows: set.priorities.map((each) => {
            const rating = set.sheets.find(({ item }) => item === each.item)?.report?.rating ?? null;
            const paper = paperOf(set, each.item);
            return row(
              itemCell(each),
              text(each.reason),
              rating === null ? text('未確定') : textOrNone(gradeWords(set.scale, rating), paper),
            );
          }),
        },
        `${fiscalYearLabel(set.fiscalYear)}の主要管理項目は定められていません。`,
      ),
    ],
    { startsPage: false },
  );
