import { targetsInForce, type Figure, type Indicator, type ItemState, type PlanState } from '@ayumi/plan';
import type { IndicatorFacts, IndicatorYear } from './indicator-facts';
import { reportedYear } from './reported-year';

/** The indicator of a living item in the plan's years: settled, or on its way and said to be so. */
export function indicatorOf(item: ItemState, plan: PlanState, indicator: Indicator): IndicatorFacts {
  const { targets } = targetsInForce(indicator);
  const years = plan.frame?.years ?? [];
  return { ...indicator, years: years.map((year) => yearOf(item, indicator, year, targets[year])) };
}

const BLANK: Figure = { is: 'blank' };

/** The target pinned beside the actual, else the one in force. */
function yearOf(item: ItemState, { indicator }: Indicator, year: number, inForce: Figure | undefined): IndicatorYear {
  const reported = reportedYear(item, year);
  const result = reported?.report.content.results.find((each) => each.indicator === indicator);
  return {
    year,
    target: result?.target ?? inForce ?? BLANK,
    actual: result?.actual ?? null,
    provisional: result !== undefined && reported!.provisional,
  };
}
