import { dayOf, fiscalYearLabel } from '@ayumi/kernel';
import { FIELD_WORDS, ITEM_CHANGE_WORDS, PART_TITLES, type ReviewSet } from '@ayumi/plan';
import { numbers, row, rowHeading, section, tableOr, words } from '../blocks';
import { day, itemCell, targetCell, text, textOrNone, year } from '../cells';
import type { Block, Section } from '../review.document';

/** Items that came, went or changed, and revisions of targets. */
export const changes = (set: ReviewSet): Section =>
  section('changes', 'changes', PART_TITLES.changes, [itemChanges(set), revisions(set)]);

const itemChanges = (set: ReviewSet): Block =>
  tableOr(
    {
      id: 'item-changes',
      caption: FIELD_WORDS.itemChanges,
      columns: [
        rowHeading('item', '項目'),
        words('kind', '変更'),
        words('day', '日'),
        words('from', '変更前'),
        words('to', '変更後'),
        words('reason', '理由'),
      ],
      rows: set.itemChanges.map((each) =>
        row(
          itemCell(each),
          text(ITEM_CHANGE_WORDS[each.kind]),
          day(each.day),
          textOrNone(each.from),
          textOrNone(each.to),
          textOrNone(each.reason),
        ),
      ),
    },
    `${fiscalYearLabel(set.fiscalYear)}に追加・変更・廃止した項目はありません。`,
  );

/** One row for each year whose target changed. */
const revisions = (set: ReviewSet): Block =>
  tableOr(
    {
      id: 'revisions',
      caption: FIELD_WORDS.revisions,
      columns: [
        rowHeading('item', '項目'),
        words('indicator', '指標'),
        words('year', '年度'),
        numbers('from', '改定前'),
        numbers('to', '改定後'),
        words('settled', '決裁日'),
        words('reason', '理由'),
      ],
      rows: set.revisions.flatMap((each) =>
        each.changes.map((change) =>
          row(
            itemCell(each),
            text(each.indicatorName),
            year(change.year),
            targetCell(change.from, each),
            targetCell(change.to, each, { item: each.item, matter: each.matter }),
            day(dayOf(each.at)),
            text(each.reason),
          ),
        ),
      ),
    },
    '目標値の改定はありません。',
  );
