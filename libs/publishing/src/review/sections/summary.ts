import { FIELD_WORDS, PART_TITLES, type MatrixLine, type ReviewSet } from '@ayumi/plan';
import { facts, note, numbers, prose, row, rowHeading, section, table, totalRow } from '../blocks';
import { count, share, text } from '../cells';
import type { Block, Cell, Column, Section, Table } from '../review.document';
import { chapterName } from '../review.words';
import { gradeWords } from './grades';
import { ratingsByChapter } from './rating-bars';

export const SHARES_NOTE = '割合は小数第2位を四捨五入しているため、合計が100%にならないことがあります。';
export const DENOMINATOR_NOTE = '割合の母数は評価した項目の数です。対象外の項目と再掲の項目は含みません。';

/** 総括: the sentence, the counts, and the matrix of chapter by rating. */
export function summary(set: ReviewSet): Section {
  const { counts } = set;
  return section('summary', 'summary', PART_TITLES.summary, [
    prose(null, set.headline),
    facts(
      ['項目数', count(counts.items)],
      ['確定', count(counts.settled)],
      ['未確定', count(counts.unsettled)],
      ['うち遅れ', count(counts.late)],
      ['再掲（項目数の外）', count(counts.repeated)],
    ),
    ...(set.scale.length > 0 ? [ratingsByChapter(set)] : []),
    matrix(set),
    scale(set),
    ...remarks(set),
  ]);
}

function matrix(set: ReviewSet): Table {
  const { rows, total } = set.matrix;
  // A grade of another year's scale is the exception: no column of noughts for it.
  const hasUngraded = total.ungraded > 0;
  const cellsOf = (line: MatrixLine, name: Cell): Cell[] => [
    name,
    ...line.cells.flatMap((each) => [count(each.count), share(each.share)]),
    count(line.evaluated),
    count(line.notEvaluable),
    ...(hasUngraded ? [count(line.ungraded)] : []),
    count(line.total),
  ];
  return table({
    id: 'matrix',
    caption: FIELD_WORDS.matrix,
    columns: [
      rowHeading('chapter', '章'),
      ...total.cells.flatMap(({ grade }): Column[] => [
        numbers(`${grade}-count`, '項目数', null, gradeWords(set.scale, grade)),
        numbers(`${grade}-share`, '割合', null, gradeWords(set.scale, grade)),
      ]),
      numbers('evaluated', FIELD_WORDS.evaluated),
      numbers('not-evaluable', FIELD_WORDS.notEvaluable),
      ...(hasUngraded ? [numbers('ungraded', FIELD_WORDS.ungraded)] : []),
      numbers('total', '計'),
    ],
    rows: [
      ...rows.map((line) => row(...cellsOf(line, text(chapterName({ no: line.chapter!, title: line.title }))))),
      totalRow(...cellsOf(total, text('計'))),
    ],
    note: [
      DENOMINATOR_NOTE,
      hasUngraded ? '区分外は、この年度の評価区分にない評価が付いた項目です。' : '',
      set.matrix.sharesSumTo100 ? '' : SHARES_NOTE,
    ].join(''),
  });
}

const scale = (set: ReviewSet): Block =>
  set.scale.length === 0
    ? note('この年度の評価区分は定められていません。')
    : note(`評価区分: ${set.scale.map(({ grade, label }) => `${grade} ${label}`).join('、')}。${set.scaleRule ?? ''}`);

/** The office's words on a chapter stand at the head of its sheets; without sheets they stand here. */
const remarks = (set: ReviewSet): Block[] =>
  set.outline.includes('sheets')
    ? []
    : set.chapters.flatMap((chapter) => (chapter.remark ? [prose(chapterName(chapter), chapter.remark)] : []));
