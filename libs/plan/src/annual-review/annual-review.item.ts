import { resultsOf, shown } from '../read-model/results';
import type { ReviewSheet, SetIndicator } from '../review/review.sheet';
import type { ReviewGround } from './annual-review.ground';
import type { CurrentItemRow } from '../current/item-row';
import type { IndicatorYears, ReviewItem, SettledReport } from './annual-review.sheet.answer';

/** A sheet of the set, as the door answers it. */
export function reviewItemOf(sheet: ReviewSheet, row: CurrentItemRow, ground: ReviewGround): ReviewItem {
  const { fiscalYear } = ground;
  const { item, no, chapter, title, leadName, annualPlan, years, indicators, report } = sheet;
  return {
    item,
    no,
    chapter,
    title,
    leadName,
    annualPlan,
    settled: report !== null,
    status: ground.matterOf(item, fiscalYear)?.status ?? 'not-started',
    ratingBefore: years.find(({ year }) => year === fiscalYear - 1)?.rating?.grade ?? null,
    report: report && reportAnswer(report, row, ground),
    indicators: indicators.map(indicatorAnswer),
  };
}

function reportAnswer(
  report: NonNullable<ReviewSheet['report']>,
  { item, indicators }: CurrentItemRow,
  { fiscalYear, settledOf }: ReviewGround,
): SettledReport {
  const { rating, assessments, done, difficulties, nextDirection, lateReason, submission, settlement } = report;
  const { results, financialEffect } = settledOf(item, fiscalYear)!.content;
  return {
    rating,
    assessments: assessments.map((each) => ({ ...each })),
    results: resultsOf(indicators, fiscalYear, results),
    done,
    difficulties,
    nextDirection,
    lateReason,
    financialEffect,
    submission,
    approvals: report.approvals.flatMap(({ step, title, postTitle, name, basis, at, comment }) =>
      basis === 'passed-over' ? [] : [{ step, title, postTitle, name, basis, at, comment }],
    ),
    settlement,
  };
}

const indicatorAnswer = (indicator: SetIndicator): IndicatorYears => ({
  indicator: indicator.indicator,
  name: indicator.name,
  unit: indicator.unit,
  direction: indicator.direction,
  targetKind: indicator.targetKind,
  baselineYear: indicator.baseline.year,
  baseline: shown(indicator.baseline.figure, indicator),
  years: indicator.years.map(({ year, target, actual, comparison }) => ({
    year,
    target: shown(target, indicator),
    actual: actual && shown(actual, indicator),
    comparison,
  })),
});
