import { targetsInForce, type Figure, type Indicator, type ItemState, type PlanState } from '@ayumi/plan';
import type { Bullet } from '../chart/bullet';
import type { Sparkline, YearFigure } from '../chart/sparkline';
import { reportedYear } from './reported-year';

/** What is known of an indicator in a year: its actual, or the baseline where the plan began from there. */
function figureOf(item: ItemState, indicator: Indicator, year: number): YearFigure {
  const reported = reportedYear(item, year);
  const result = reported?.report.content.results.find((each) => each.indicator === indicator.indicator);
  if (reported && result) return { year, figure: result.actual, provisional: reported.provisional };
  const { baseline } = indicator;
  return { year, figure: baseline.year === year ? baseline.figure : null, provisional: false };
}

/** The last year that says something; before the first report, the plan's first year. */
export function lastReportedYear(item: ItemState, plan: PlanState, indicator: Indicator): number | null {
  const years = plan.frame?.years ?? [];
  return years.findLast((year) => figureOf(item, indicator, year).figure !== null) ?? years[0] ?? null;
}

export function bulletOf(item: ItemState, indicator: Indicator, year: number): Bullet {
  const { figure, provisional } = figureOf(item, indicator, year);
  const before = figureOf(item, indicator, year - 1).figure;
  return {
    title: indicator.name,
    year,
    measure: indicator,
    direction: indicator.direction,
    actual: figure && { figure, provisional },
    target: targetOf(item, indicator, year),
    lastYear: before && { year: year - 1, figure: before },
  };
}

/** The target pinned beside the actual, else the one in force; a target for the last year alone is shown with its year. */
function targetOf(item: ItemState, indicator: Indicator, year: number): Bullet['target'] {
  const result = reportedYear(item, year)?.report.content.results.find(
    (each) => each.indicator === indicator.indicator,
  );
  const { targets } = targetsInForce(indicator);
  const own = result?.target ?? targets[year];
  if (own && own.is !== 'blank') return { year, figure: own };
  const last = Object.keys(targets)
    .map(Number)
    .toSorted((a, b) => a - b)
    .at(-1);
  const figure: Figure | undefined = last === undefined ? undefined : targets[last];
  return indicator.targetKind === 'final-year' && figure ? { year: last!, figure } : null;
}

/** The baseline, where its year is before the plan's, and the plan's years. */
export function sparklineOf(item: ItemState, plan: PlanState, indicator: Indicator): Sparkline {
  const years = plan.frame?.years ?? [];
  const { baseline } = indicator;
  const before: YearFigure[] = years.includes(baseline.year)
    ? []
    : [{ year: baseline.year, figure: baseline.figure, provisional: false }];
  const all = [...before, ...years.map((year) => figureOf(item, indicator, year))];
  return { title: indicator.name, measure: indicator, years: all.toSorted((a, b) => a.year - b.year) };
}
