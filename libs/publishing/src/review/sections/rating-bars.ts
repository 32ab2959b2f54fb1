import type { Grade, ReviewSet, TrendYear } from '@ayumi/plan';
import { fiscalYearLabel } from '@ayumi/kernel';
import { shadeOf } from '../../chart/shades';
import { stackedBars, stackedWords, type StackedBars } from '../../chart/stacked-bars';
import { chart } from '../blocks';
import type { Chart } from '../review.document';
import { chapterName } from '../review.words';
import { gradeWords } from './grades';

/** 章別の評価 as a drawing beside its table. */
export const ratingsByChapter = (set: ReviewSet): Chart =>
  drawn('matrix-chart', {
    title: `${fiscalYearLabel(set.fiscalYear)} 章別の評価`,
    unit: '項目',
    keys: keysOf(set.scale, set.matrix.total.ungraded > 0),
    rows: [...set.matrix.rows, set.matrix.total].map((line) => ({
      name: line.chapter === null ? '全体' : chapterName({ no: line.chapter, title: line.title }),
      counts: countsOf(set.scale, line),
    })),
  });

/** Years on the review's own scale: a drawing cannot compare letters that mean something else. */
export const ratingsByYear = (set: ReviewSet): Chart[] => {
  const years = set.trend.filter(({ sameScale }) => sameScale);
  if (years.length < 2) return [];
  return [
    drawn('trend-chart', {
      title: '年度ごとの評価',
      unit: '項目',
      keys: keysOf(set.scale, years.some(({ ungraded }) => ungraded > 0)), // prettier-ignore
      rows: years.map((line) => ({ name: fiscalYearLabel(line.year), counts: countsOf(set.scale, line) })),
    }),
  ];
};

const drawn = (id: string, bars: StackedBars): Chart => chart(id, bars.title, stackedBars(bars), stackedWords(bars));

const UNGRADED = '区分外';

function keysOf(scale: readonly Grade[], hasUngraded: boolean): StackedBars['keys'] {
  const places = new Map<string, number>();
  const keys = scale.map(({ grade, meaning }) => {
    const place = places.get(meaning) ?? 0;
    places.set(meaning, place + 1);
    return { key: grade, name: gradeWords(scale, grade), shade: shadeOf(meaning, place) };
  });
  return hasUngraded ? [...keys, { key: UNGRADED, name: UNGRADED, shade: shadeOf('ungraded', 0) }] : keys;
}

/** 対象外 is counted beside the grades: its own letter in the scale names it. */
function countsOf(
  scale: readonly Grade[],
  { cells, notEvaluable, ungraded }: Pick<TrendYear, 'notEvaluable' | 'ungraded'> & { readonly cells: readonly { readonly grade: string; readonly count: number }[] }, // prettier-ignore
): Record<string, number> {
  const outside = scale.find(({ meaning }) => meaning === 'not-evaluable');
  return {
    ...Object.fromEntries(cells.map(({ grade, count }) => [grade, count])),
    ...(outside ? { [outside.grade]: notEvaluable } : {}),
    [UNGRADED]: ungraded,
  };
}
