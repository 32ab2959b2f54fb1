import type { Chapter, Grade } from '../plan/plan.events';
import type { MatrixLine, SetMatrix } from '../review/review.set';

/** The final rating of one settled item. */
export interface Rated {
  readonly item: string;
  readonly chapter: number;
  readonly rating: string;
}

export interface RatedYear {
  readonly fiscalYear: number;
  readonly rated: readonly Rated[];
  readonly scale: readonly Grade[];
}

/** 章 × 評価. */
export function matrixOf({ rated, scale }: RatedYear, chapters: readonly Chapter[]): SetMatrix {
  const rows = chapters.map(({ no, title }) => {
    const own = rated.filter((each) => each.chapter === no);
    return { chapter: no, title, ...lineOf(own, scale) };
  });
  const total: MatrixLine = { chapter: null, title: '合計', ...lineOf(rated, scale) };
  // In tenths, because 0.1 + 0.2 is not 0.3.
  const tenths = total.cells.reduce((sum, cell) => sum + Math.round((cell.share ?? 0) * 10), 0);
  return { rows, total, sharesSumTo100: tenths === 1000 };
}

/** What was not evaluable leaves the denominator; it is counted in a column of its own. */
export function lineOf(rated: readonly Rated[], scale: readonly Grade[]): Omit<MatrixLine, 'chapter' | 'title'> {
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

/** 対象外 leaves the denominator. */
export const evaluable = (scale: readonly Grade[]): readonly Grade[] =>
  scale.filter((grade) => grade.meaning !== 'not-evaluable');
