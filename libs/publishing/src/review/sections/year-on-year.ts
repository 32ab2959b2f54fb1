import { fiscalYearLabel } from '@ayumi/kernel';
import { FIELD_WORDS, PART_TITLES, WAY_WORDS, type ReviewSet, type SetChange } from '@ayumi/plan';
import { facts, note, numbers, row, rowHeading, section, table, tableOr, words } from '../blocks';
import { count, itemCell, text, textOrNone } from '../cells';
import type { Block, Section } from '../review.document';
import { gradeWords } from './grades';
import { paperOf } from './paper-of';

export function yearOnYear(set: ReviewSet): Section {
  const blocks = set.change
    ? changeBlocks(set, set.change)
    : [note('前年度に確定した評価がないため、比べられません。')];
  return section('year-on-year', 'year-on-year', PART_TITLES['year-on-year'], blocks);
}

function changeBlocks(set: ReviewSet, change: SetChange): Block[] {
  const [now, before] = [fiscalYearLabel(set.fiscalYear), fiscalYearLabel(change.fiscalYear)];
  return [
    table({
      id: 'year-on-year',
      caption: `評価ごとの項目数（${before}・${now}）`,
      columns: [
        rowHeading('grade', '評価'),
        numbers('before', before),
        numbers('now', now),
        ...(change.sameScale ? [numbers('difference', '増減')] : []),
      ],
      rows: change.grades.map((each) =>
        row(
          text(gradeWords(set.scale, each.grade)),
          count(each.before),
          count(each.now),
          ...(change.sameScale ? [count(each.now - each.before)] : []),
        ),
      ),
    }),
    ...moved(set, change),
  ];
}

function moved(set: ReviewSet, change: SetChange): Block[] {
  if (!change.sameScale) return [note('前年度とは評価区分が異なるため、上がったか下がったかは比べていません。')];
  const { improved, same, worsened } = change;
  return [
    facts(
      [FIELD_WORDS.improved, count(improved ?? 0)],
      [FIELD_WORDS.same, count(same ?? 0)],
      [FIELD_WORDS.worsened, count(worsened ?? 0)],
    ),
    tableOr(
      {
        id: 'moves',
        caption: FIELD_WORDS.moves,
        columns: [
          rowHeading('item', '項目'),
          words('from', '前年度'),
          words('to', '今年度'),
          words('way', '変化'),
          words('reason', '下がった理由'),
        ],
        rows: change.moves.map((each) =>
          row(
            itemCell(each),
            text(each.from),
            text(each.to, paperOf(set, each.item)),
            text(WAY_WORDS[each.way]),
            reasonCell(each),
          ),
        ),
      },
      '評価が変わった項目はありません。',
    ),
  ];
}

const reasonCell = ({ way, reason }: SetChange['moves'][number]) =>
  way === 'worsened' ? text(reason ?? '理由の記載がありません') : textOrNone(reason);
