import type { Figure } from '../figure/figure';
import { amountsOf, valueOf, type Amounts } from './amounts';
import { difference, inPercent, percent, product, quotient, sum, WHOLE, type Exact } from './exact';
import { isCannot, type Cannot, type MeasuredIndicator, type Period } from './measured';
import { measureOf } from './measure-of';
import type { Measure } from './scale-rule';

/** What the year's actual is held against. */
export interface Wanted {
  readonly amounts: Amounts;
  readonly figure: Figure;
  /** How much of the figure the year is to bring, in per cent; null: all of it. */
  readonly sharePercent: number | null;
}

/** How a rule scales the last target, and from where. */
export interface Scaling {
  readonly measured: Measure;
  readonly yearSharesPercent: readonly number[] | null;
}

/**
 * The year's own target where one was set, else the last one's share of the year; a level to keep is the same in every
 * year. What counts in the final year only is held against its last target alone, before that year against its share.
 * Without shares nothing is scaled, and a year without a target cannot be judged.
 */
export function targetOfYear(indicator: MeasuredIndicator, scaling: Scaling, period: Period): Wanted | Cannot {
  const { targetKind, targets } = indicator;
  const own = present(targets[period.year]);
  const last = present(targets[period.years.at(-1) ?? period.year]);
  if (targetKind === 'cumulative-part' && period.year < firstYearOf(indicator, period))
    return { cannot: `累計は${firstYearOf(indicator, period)}年度から数えます` };
  if (targetKind === 'final-year') return last ? ofLast(last, indicator, scaling, period) : { cannot: NO_LAST };
  if (own) return whole(own);
  if (targetKind === 'keep-level' && last) return whole(last);
  if (targetKind !== 'keep-level' && last && scaling.yearSharesPercent) return ofLast(last, indicator, scaling, period);
  const { cannot } = amountsOf(targets[period.year] ?? { is: 'blank' }, '目標値') as Cannot;
  return { cannot };
}

const NO_LAST = '最終年度の目標値が空欄です';

/** A figure that says something: a dash or 未測定 is none to strive for. */
const present = (figure: Figure | undefined): Figure | null =>
  figure && ['number', 'range', 'parts', 'text'].includes(figure.is) ? figure : null;

function whole(figure: Figure): Wanted | Cannot {
  const amounts = amountsOf(figure, '目標値');
  return isCannot(amounts) ? amounts : { amounts, figure, sharePercent: null };
}

function ofLast(figure: Figure, indicator: MeasuredIndicator, scaling: Scaling, period: Period): Wanted | Cannot {
  if (period.year === period.years.at(-1)) return whole(figure);
  const share = shareOf(indicator, scaling.yearSharesPercent, period);
  if (!share) return { cannot: '最終年度に評価する指標です' };
  const amounts = amountsOf(figure, '目標値');
  if (isCannot(amounts)) return amounts;
  if (measureOf(indicator, scaling.measured) === 'from-zero')
    return scaled(amounts, figure, share, (value) => product(value, share));
  const start = amountsOf(indicator.baseline, '現状値');
  if (isCannot(start)) return start;
  if (amounts.parts.some(({ label }) => !valueOf(start, label))) return { cannot: '目標値と現状値の内訳が違います' };
  return scaled(amounts, figure, share, (value, label) => {
    const from = valueOf(start, label)!;
    return sum(from, product(difference(value, from), share));
  });
}

const scaled = (
  { parts, bound }: Amounts,
  figure: Figure,
  share: Exact,
  scale: (value: Exact, label: string) => Exact,
): Wanted => ({
  amounts: { bound, parts: parts.map(({ label, value }) => ({ label, value: scale(value, label) })) },
  figure,
  sharePercent: inPercent(share),
});

/** Of a part of the period: what is due since its first year, of all that is due from then on. */
function shareOf(
  indicator: MeasuredIndicator,
  shares: readonly number[] | null,
  { year, years }: Period,
): Exact | null {
  const at = (each: number) => shares?.[years.indexOf(each)];
  const due = at(year);
  if (due === undefined) return null;
  if (indicator.targetKind !== 'cumulative-part') return percent(due);
  const before = at(firstYearOf(indicator, { year, years }) - 1) ?? 0;
  const ahead = difference(WHOLE, percent(before));
  return ahead.over === 0n ? null : quotient(difference(percent(due), percent(before)), ahead);
}

const firstYearOf = ({ firstYear }: MeasuredIndicator, { years, year }: Period): number =>
  firstYear ?? years[0] ?? year;
