import type { TrendYear } from '../review/review.set';
import { isSameScale } from './annual-review.change';
import { countedIn, ratedIn, type ReviewGround } from './annual-review.ground';
import { evaluable, lineOf } from './annual-review.matrix';

/** 年度ごとの推移: every year of the plan up to the review's, each by its own scale. */
export function trendOf(ground: ReviewGround): readonly TrendYear[] {
  const now = ratedIn(ground, ground.fiscalYear);
  return ground.frame.years
    .filter((year) => year <= ground.fiscalYear)
    .map((year) => {
      const own = ratedIn(ground, year);
      const { cells, evaluated, notEvaluable, ungraded, total } = lineOf(own.rated, own.scale);
      const grades = evaluable(own.scale);
      return {
        year,
        cells: cells.map((cell, n) => ({ ...cell, meaning: grades[n]!.meaning })),
        evaluated,
        notEvaluable,
        ungraded,
        settled: total,
        items: countedIn(ground, year).length,
        sameScale: isSameScale(own, now),
      };
    });
}
