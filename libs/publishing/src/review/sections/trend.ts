import { fiscalYearLabel } from '@ayumi/kernel';
import { FIELD_WORDS, PART_TITLES, type ReviewSet, type TrendYear } from '@ayumi/plan';
import { note, numbers, row, rowHeading, section, table } from '../blocks';
import { count, NONE, share, year } from '../cells';
import type { Block, Cell, Column, Section } from '../review.document';
import { gradeWords } from './grades';
import { ratingsByYear } from './rating-bars';
import { SHARES_NOTE } from './summary';

export const trend = (set: ReviewSet): Section =>
  section('trend', 'trend', PART_TITLES.trend, blocksOf(set), {
    // Drawing and table stay on one page; after the one sentence of a plan's first year there is room for both.
    startsPage: set.change !== null,
  });

function blocksOf(set: ReviewSet): Block[] {
  if (set.trend.length === 0) return [note('計画期間に確定した評価はまだありません。')];
  const scales = scalesIn(set);
  const hasUngraded = set.trend.some(({ ungraded }) => ungraded > 0);
  return [
    ...ratingsByYear(set),
    table({
      id: 'trend',
      caption: '年度ごとの評価',
      columns: [
        rowHeading('year', '年度'),
        ...scales.flatMap(({ columns }) => columns),
        numbers('evaluated', FIELD_WORDS.evaluated),
        numbers('not-evaluable', FIELD_WORDS.notEvaluable),
        ...(hasUngraded ? [numbers('ungraded', FIELD_WORDS.ungraded)] : []),
        numbers('settled', FIELD_WORDS.settled),
        numbers('items', FIELD_WORDS.items),
      ],
      rows: set.trend.map((line) =>
        row(
          year(line.year),
          ...scales.flatMap(({ key, columns }) => (keyOf(line) === key ? gradeCells(line) : columns.map(() => NONE))),
          count(line.evaluated),
          count(line.notEvaluable),
          ...(hasUngraded ? [count(line.ungraded)] : []),
          count(line.settled),
          count(line.items),
        ),
      ),
      note: `${scales.length > 1 ? '評価区分が変わったため、以前の区分は別の列です。' : ''}${SHARES_NOTE}`,
    }),
  ];
}

interface Scale {
  readonly key: string;
  readonly columns: readonly Column[];
}

const evaluated = ({ cells }: TrendYear) => cells.filter(({ meaning }) => meaning !== 'not-evaluable');

const gradeCells = (line: TrendYear): Cell[] =>
  evaluated(line).flatMap((each) => [count(each.count), share(each.share)]);

/** Grades of another scale stand in columns of their own, even under the same letter. */
const keyOf = (line: TrendYear): string =>
  `${line.sameScale} ${evaluated(line)
    .map(({ grade }) => grade)
    .join(' ')}`;

function scalesIn(set: ReviewSet): Scale[] {
  // The review's own scale first.
  const lines = [...set.trend.filter(({ sameScale }) => sameScale), ...set.trend.filter(({ sameScale }) => !sameScale)];
  const keys = [...new Set(lines.map(keyOf))];
  return keys.map((key, n) => {
    const line = lines.find((each) => keyOf(each) === key)!;
    const group = (grade: string) =>
      line.sameScale ? gradeWords(set.scale, grade) : `${grade}（${fiscalYearLabel(line.year)}の区分）`;
    const columns = evaluated(line).flatMap(({ grade }): Column[] => [
      numbers(`${n}-${grade}-count`, '項目数', null, group(grade)),
      numbers(`${n}-${grade}-share`, '割合', null, group(grade)),
    ]);
    return { key, columns };
  });
}
