import { canonicalJson } from '@ayumi/kernel';
import type { Chapter, Grade } from '../plan/plan.events';
import type { MatrixRow, ReviewChange, ReviewMatrix } from './annual-review.matrix.answer';
import { SHARES_NOTE } from './annual-review.words';

/** The final rating of one settled item. */
export interface Rated {
  readonly item: string;
  readonly chapter: number;
  readonly rating: string;
}

export function matrixOf(rated: readonly Rated[], chapters: readonly Chapter[], scale: readonly Grade[]): ReviewMatrix {
  const grades = evaluable(scale);
  const rows = chapters.map(({ no, title }) => {
    const own = rated.filter((each) => each.chapter === no);
    return { chapter: no, title, ...lineOf(own, scale) };
  });
  const total: MatrixRow = { chapter: null, title: '合計', ...lineOf(rated, scale) };
  // In tenths, because 0.1 + 0.2 is not 0.3.
  const tenths = total.cells.reduce((sum, cell) => sum + Math.round((cell.share ?? 0) * 10), 0);
  return {
    grades: grades.map(({ grade, label, meaning }) => ({ grade, label, meaning })),
    rows,
    total,
    sharesSumTo100: tenths === 1000,
    note: SHARES_NOTE,
  };
}

/** What was not evaluable leaves the denominator; it is counted in a column of its own. */
function lineOf(rated: readonly Rated[], scale: readonly Grade[]): Omit<MatrixRow, 'chapter' | 'title'> {
  const count = (grades: readonly Grade[]) =>
    rated.filter((each) => grades.some((g) => g.grade === each.rating)).length;
  const grades = evaluable(scale);
  const evaluated = count(grades);
  const notEvaluable = count(scale.filter((grade) => !grades.includes(grade)));
  return {
    cells: grades.map((grade) => ({
      grade: grade.grade,
      count: count([grade]),
      share: share(count([grade]), evaluated),
    })),
    evaluated,
    notEvaluable,
    ungraded: rated.length - evaluated - notEvaluable,
    total: rated.length,
  };
}

/** Per cent, one decimal, rounded half up (四捨五入); each share by itself, so that they need not sum to 100. */
export const share = (count: number, of: number): number | null =>
  of === 0 ? null : Math.round((count * 1000) / of) / 10;

const evaluable = (scale: readonly Grade[]): readonly Grade[] =>
  scale.filter((grade) => grade.meaning !== 'not-evaluable');

export interface RatedYear {
  readonly fiscalYear: number;
  readonly rated: readonly Rated[];
  readonly scale: readonly Grade[];
}

/** Null where nothing of the year before was settled. Up and down are only said on one and the same scale. */
export function changeOf(now: RatedYear, before: RatedYear): ReviewChange | null {
  if (before.rated.length === 0) return null;
  const sameScale = canonicalJson(now.scale) === canonicalJson(before.scale);
  const moves = sameScale ? movesOf(now, before) : null;
  return {
    fiscalYear: before.fiscalYear,
    sameScale,
    grades: now.scale.map(({ grade }) => {
      const [count, earlier] = [now, before].map(({ rated }) => rated.filter((each) => each.rating === grade).length);
      return { grade, now: count!, before: earlier!, difference: count! - earlier! };
    }),
    improved: moves && moves.filter((move) => move < 0).length,
    same: moves && moves.filter((move) => move === 0).length,
    worsened: moves && moves.filter((move) => move > 0).length,
  };
}

/** Places moved on the scale (the best first), for the items that were evaluated in both years. */
function movesOf(now: RatedYear, before: RatedYear): readonly number[] {
  const order = evaluable(now.scale).map((each) => each.grade);
  const earlier = new Map(before.rated.map((each) => [each.item, order.indexOf(each.rating)]));
  return now.rated.flatMap(({ item, rating }) => {
    const [place, was] = [order.indexOf(rating), earlier.get(item) ?? -1];
    return place < 0 || was < 0 ? [] : [place - was];
  });
}
