import { fiscalYearLabel, isRefusal, type Refusal } from '@ayumi/kernel';
import { shown } from '../read-model/results';
import { setFrom } from '../review/review-set-of';
import { UNWRITTEN } from '../review/review.editorial';
import type { ReviewSet, SetEffects } from '../review/review.set';
import type { AnnualReviewAnswer, EffectTotal, ReviewRevision } from './annual-review.answer';
import { groundOf, type AnnualReviewRows, type ReviewOutlook } from './annual-review.ground';
import type { ReviewChange, ReviewMatrix } from './annual-review.matrix.answer';
import { evaluable } from './annual-review.matrix';
import { reviewItemOf } from './annual-review.item';
import { unsettledIn } from './annual-review.unsettled';
import { SHARES_NOTE } from './annual-review.words';

/** What the door answers of a year while it is in the making: the very set that would be frozen, in words for a screen. */
export function annualReviewOf(rows: AnnualReviewRows, outlook: ReviewOutlook): AnnualReviewAnswer | Refusal {
  const ground = groundOf(rows, outlook);
  if (isRefusal(ground)) return ground;
  const set = setFrom(ground, UNWRITTEN, { position: NOWHERE, at: outlook.at });
  const { items, settled, unsettled, late } = set.counts;
  return {
    plan: set.plan,
    title: set.planTitle,
    fiscalYear: set.fiscalYear,
    label: fiscalYearLabel(set.fiscalYear),
    headline: set.headline,
    counts: { items, settled, unsettled, late },
    matrix: matrixAnswer(set),
    change: changeAnswer(set),
    items: set.sheets.map((sheet, n) => reviewItemOf(sheet, ground.items[n]!, ground)),
    unsettled: unsettledIn(ground).map(({ row: { item, no, title }, ...standing }) => ({
      item,
      no,
      title,
      ...standing,
    })),
    late: set.late.map((each) => ({ ...each })),
    effects: effectsAnswer(set.effects, set.fiscalYear),
    revisions: revisionsAnswer(set),
  };
}

/** The answer names no place in the log: it is not frozen. */
const NOWHERE = '0' as ReviewSet['cut']['position'];

const matrixAnswer = ({ scale, matrix }: ReviewSet): ReviewMatrix => ({
  grades: evaluable(scale).map(({ grade, label, meaning }) => ({ grade, label, meaning })),
  rows: matrix.rows.map((row) => ({ ...row, cells: [...row.cells] })),
  total: { ...matrix.total, cells: [...matrix.total.cells] },
  sharesSumTo100: matrix.sharesSumTo100,
  note: SHARES_NOTE,
});

function changeAnswer({ change }: ReviewSet): ReviewChange | null {
  if (!change) return null;
  const { fiscalYear, sameScale, grades, improved, same, worsened } = change;
  const differences = grades.map(({ grade, now, before }) => ({ grade, now, before, difference: now - before }));
  return { fiscalYear, sameScale, grades: differences, improved, same, worsened };
}

const effectsAnswer = ({ byYear }: SetEffects, fiscalYear: number): EffectTotal[] =>
  byYear
    .filter(({ year }) => year === fiscalYear)
    .map(({ kind, actualThousandYen, counted, unknown, byBasis }) => ({
      kind,
      totalThousandYen: actualThousandYen ?? 0,
      counted,
      unknown,
      byBasis: byBasis.map(({ basis, thousandYen, counted: of }) => ({
        basis,
        totalThousandYen: thousandYen,
        counted: of,
      })),
    }));

const revisionsAnswer = ({ revisions }: ReviewSet): ReviewRevision[] =>
  revisions.map(
    ({ item, no, title, matter, indicatorName, unit, decimals, version, changes, reason, at, position }) => ({
      item,
      no,
      title,
      matter,
      indicator: indicatorName,
      version,
      changes: changes.map(({ year, from, to }) => ({
        year,
        from: shown(from, { unit, decimals }),
        to: shown(to, { unit, decimals }),
      })),
      reason,
      at,
      position,
    }),
  );
