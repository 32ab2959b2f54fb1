import type { Figure } from '../figure/figure';
import { compareFigures } from '../figure/compare-figures';
import { targetsInForce, type Indicator } from '../item/item.state';
import { finalRating } from '../read-model/final-rating';
import { resultsOf, shown } from '../read-model/results';
import type { ItemRow } from '../read-model/item-row';
import type { ReviewMatterRow } from './annual-review.projection';
import type { Assessment, IndicatorYears, ReviewApproval, SettledReport } from './annual-review.sheet.answer';

/** What was decided about one item in one year, and by whom; null while it is open. */
export function reportOf({ indicators }: ItemRow, matter: ReviewMatterRow | undefined): SettledReport | null {
  if (!matter?.settlement) return null;
  const { content, approval, submitter, settlement } = matter;
  const { done, difficulties, nextDirection, lateReason, financialEffect } = content;
  return {
    rating: finalRating(content, approval.approvals),
    assessments: assessmentsOf(matter),
    results: resultsOf(indicators, content.fiscalYear, content.results),
    done, difficulties, nextDirection, lateReason, financialEffect,
    submission: {
      unitName: submitter.unitName ?? null,
      postTitle: submitter.postTitle ?? null,
      name: submitter.actorName,
      at: submitter.at,
    },
    approvals: approvalsOf(matter),
    settlement: { position: settlement.position, at: settlement.at, fingerprint: settlement.fingerprint },
  }; // prettier-ignore
}

/** Each stage keeps its own: the department's first, then every step that set another beside it. */
function assessmentsOf({ content, submitter, approval }: ReviewMatterRow): Assessment[] {
  const own: Assessment = {
    step: 'submission',
    title: '担当課',
    rating: content.rating,
    comment: null,
    postTitle: submitter.postTitle ?? null,
    name: submitter.actorName,
    at: submitter.at,
  };
  const later = approval.approvals.flatMap(({ step, assessment, comment, postTitle, actorName, at }) =>
    assessment === null
      ? []
      : [{ step, title: titleOf(approval, step), rating: assessment, comment, postTitle, name: actorName, at }],
  );
  return [own, ...later];
}

const approvalsOf = ({ approval }: ReviewMatterRow): ReviewApproval[] =>
  approval.approvals.map(({ step, postTitle, actorName, basis, at, comment }) => ({
    step,
    title: titleOf(approval, step),
    postTitle,
    name: actorName,
    basis,
    at,
    comment,
  }));

const titleOf = ({ route }: ReviewMatterRow['approval'], step: string): string =>
  route.steps.find((each) => each.id === step)?.title ?? step;

/** Every year of the plan: the settled actual against the target of its day, else the target in force. */
export function indicatorYears(
  { indicators }: ItemRow,
  years: readonly number[],
  settled: ReadonlyMap<number, ReviewMatterRow>,
): IndicatorYears[] {
  return Object.values(indicators).map((indicator) => ({
    indicator: indicator.indicator,
    name: indicator.name,
    unit: indicator.unit,
    direction: indicator.direction,
    targetKind: indicator.targetKind,
    baselineYear: indicator.baseline.year,
    baseline: shown(indicator.baseline.figure, indicator),
    years: years.map((year) => indicatorYear(indicator, year, settled.get(year))),
  }));
}

function indicatorYear(indicator: Indicator, year: number, matter: ReviewMatterRow | undefined) {
  const result = matter?.content.results.find((each) => each.indicator === indicator.indicator);
  const target: Figure = result?.target ?? targetsInForce(indicator).targets[year] ?? { is: 'blank' };
  return {
    year,
    target: shown(target, indicator),
    actual: result ? shown(result.actual, indicator) : null,
    comparison: result ? compareFigures(result.actual, target, indicator.direction) : ('not-comparable' as const),
  };
}
