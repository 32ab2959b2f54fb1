import { FIELD_WORDS, type ReviewSet } from '@ayumi/plan';
import { numbers, row, rowHeading, section, tableOr, words } from '../blocks';
import { countOrNone, itemCell, text, textOrNone } from '../cells';
import type { Section } from '../review.document';
import { leadWords, statusWords } from '../review.words';

/**
 * Always there: whoever reads the counts must see what they leave out. By whom it is held is for the office that still
 * works on the draft; a published page does not name the clerk on whose desk a paper lay.
 */
export const unsettled = (set: ReviewSet, isDraft: boolean): Section =>
  section(
    'unsettled',
    'unsettled',
    '確定していない項目',
    [
      tableOr(
        {
          id: 'unsettled',
          caption: FIELD_WORDS.unsettled,
          columns: [
            rowHeading('item', '項目'),
            words('lead', '推進担当課'),
            words('status', FIELD_WORDS.status),
            words('step', '段階'),
            ...(isDraft ? [words('holders', FIELD_WORDS.holders)] : []),
            numbers('days', FIELD_WORDS.daysWaiting),
          ],
          rows: set.unsettled.map((each) =>
            row(
              itemCell(each),
              text(leadWords(each)),
              text(statusWords(each.status)),
              textOrNone(each.step),
              ...(isDraft ? [textOrNone(each.holders.join('、'))] : []),
              countOrNone(each.daysWaiting),
            ),
          ),
          note: '評価の項目数と割合には含まれていません。',
        },
        'すべての項目の評価が確定しています。',
      ),
    ],
    { startsPage: false },
  );
