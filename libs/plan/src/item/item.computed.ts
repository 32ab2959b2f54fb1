import type { Figure } from '../figure/figure';
import { computeGrade } from '../rating/compute-grade';
import type { ComputedGrade } from '../rating/computed-grade';
import type { Cannot, MeasuredIndicator } from '../rating/measured';
import { ratingScaleOf, type Cycle, type PlanState } from '../plan/plan.state';
import type { Result } from './item.events';
import { targetsInForce, type Indicator, type ItemState } from './item.state';

/**
 * The grade that the year's rule gives to these results, or why it gives none; null where the year's scale has no rule.
 * In the middle of a year none: the targets are those of its end.
 */
export function computedFor(
  { fiscalYear: year, stage }: Pick<Cycle, 'fiscalYear' | 'stage'>,
  results: readonly Pick<Result, 'indicator' | 'actual'>[],
  item: Pick<ItemState, 'indicators' | 'matters'>,
  plan: PlanState,
): ComputedGrade | Cannot | null {
  const scale = ratingScaleOf(plan, year);
  if (!scale?.rule) return null;
  if (stage !== 'year-end') return { cannot: '年度末の報告で計算します' };
  const measured = results.map(({ indicator, actual }) => measuredIn(item, indicator, actual, year));
  return computeGrade(scale.rule, scale.grades, measured, { year, years: plan.frame?.years ?? [] });
}

function measuredIn(
  { indicators, matters }: Pick<ItemState, 'indicators' | 'matters'>,
  id: string,
  actual: Figure,
  year: number,
): MeasuredIndicator {
  const indicator: Indicator = indicators[id]!;
  return {
    ...indicator,
    baseline: indicator.baseline.figure,
    targets: targetsInForce(indicator).targets,
    actual,
    earlier: earlierActuals(matters, id, year),
  };
}

/** By fiscal year, from the settled reports; that of the year's end is the later one. */
function earlierActuals(matters: ItemState['matters'], indicator: string, before: number) {
  const settled = Object.values(matters).flatMap((matter) =>
    matter.kind === 'progress' && matter.approval.status === 'settled' && matter.content.fiscalYear < before
      ? [matter.content]
      : [],
  );
  const ofYearEndLast = settled.toSorted((a, b) => Number(isYearEnd(a.cycle)) - Number(isYearEnd(b.cycle)));
  return Object.fromEntries(
    ofYearEndLast.flatMap(({ fiscalYear, results }) =>
      results.flatMap((each) => (each.indicator === indicator ? [[fiscalYear, each.actual] as const] : [])),
    ),
  );
}

const isYearEnd = (cycle: string): boolean => cycle.endsWith('year-end');
