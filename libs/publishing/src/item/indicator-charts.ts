import type { Bullet } from '../chart/bullet';
import type { Sparkline, YearFigure } from '../chart/sparkline';
import type { IndicatorFacts } from './indicator-facts';

/** What is known of an indicator in a year: its actual, or the baseline where the plan began from there. */
function figureIn({ years, baseline }: IndicatorFacts, year: number): YearFigure {
  const own = years.find((each) => each.year === year);
  if (own?.actual) return { year, figure: own.actual, provisional: own.provisional ?? false };
  return { year, figure: baseline.year === year ? baseline.figure : null, provisional: false };
}

/** The last year that says something; before the first report, the plan's first year. */
export const lastReportedYear = (indicator: IndicatorFacts): number | null =>
  indicator.years.findLast(({ year }) => figureIn(indicator, year).figure !== null)?.year ??
  indicator.years[0]?.year ??
  null;

export function bulletOf(indicator: IndicatorFacts, year: number): Bullet {
  const { figure, provisional } = figureIn(indicator, year);
  const before = figureIn(indicator, year - 1).figure;
  return {
    title: indicator.name,
    year,
    measure: indicator,
    direction: indicator.direction,
    actual: figure && { figure, provisional },
    target: targetIn(indicator, year),
    lastYear: before && { year: year - 1, figure: before },
  };
}

/** A target for the last year alone is shown with its year. */
function targetIn({ years, targetKind }: IndicatorFacts, year: number): Bullet['target'] {
  const aims = years.filter(({ target }) => target.is !== 'blank');
  const own = aims.find((each) => each.year === year);
  if (own) return { year, figure: own.target };
  const last = aims.at(-1);
  return targetKind === 'final-year' && last ? { year: last.year, figure: last.target } : null;
}

/** The baseline, where its year is before the plan's, and the plan's years. */
export function sparklineOf(indicator: IndicatorFacts): Sparkline {
  const { baseline } = indicator;
  const years = indicator.years.map(({ year }) => year);
  const before: YearFigure[] = years.includes(baseline.year)
    ? []
    : [{ year: baseline.year, figure: baseline.figure, provisional: false }];
  const all = [...before, ...years.map((year) => figureIn(indicator, year))];
  return { title: indicator.name, measure: indicator, years: all.toSorted((a, b) => a.year - b.year) };
}
