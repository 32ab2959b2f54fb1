import { EFFECT_BASES, EFFECT_KINDS, FIELD_WORDS, PART_TITLES, type ReviewSet, type ReviewSheet } from '@ayumi/plan'; // prettier-ignore
import { heading, note, numbers, proseOr, row, rowHeading, tableOr, words } from '../blocks';
import { money, NONE, text, plannedCell } from '../cells';
import type { Block } from '../review.document';
import { MONEY_UNIT } from '../shown-cell';

/** A: where it goes next, and what it brought. */
export function actBlocks(set: ReviewSet, sheet: ReviewSheet): Block[] {
  const { report } = sheet;
  if (!report) return [heading('改善', 'A'), note(`${FIELD_WORDS.nextDirection}は確定していません。`)];
  const paper = { item: sheet.item, matter: report.matter };
  return [
    heading('改善', 'A'),
    proseOr(FIELD_WORDS.nextDirection, report.nextDirection, '記載はありません。'),
    tableOr(
      {
        id: `item-${sheet.no}-effects`,
        ofItem: true,
        caption: PART_TITLES.effects,
        columns: [
          rowHeading('kind', '区分'),
          numbers('planned', '計画', MONEY_UNIT),
          numbers('actual', '実績', MONEY_UNIT),
          words('basis', '実績の根拠'),
        ],
        rows: report.effects.map((each) =>
          row(
            text(EFFECT_KINDS[each.kind]),
            plannedCell(each),
            each.basis === null ? NONE : money(each.actualThousandYen, paper),
            each.basis === null ? NONE : text(EFFECT_BASES[each.basis]),
          ),
        ),
      },
      '財政効果額の報告はありません。',
    ),
  ];
}
