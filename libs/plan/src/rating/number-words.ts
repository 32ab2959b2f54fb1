import type { Comparison } from '../figure/compare-figures';
import { showFigure } from '../figure/show-figure';
import { inPercent, type Exact } from './exact';
import type { Span } from './judgement';
import type { MeasuredIndicator } from './measured';
import type { Band } from './scale-rule';
import type { Wanted } from './target-of-year';

export const MET_WORDS: Readonly<Record<Comparison, string>> = {
  met: '目標を達成',
  'not-met': '目標に未達',
  'not-comparable': '目標と比べられない値',
};

export const BAND_WORDS: Readonly<Record<Band, string>> = {
  above: '目標値を上回る',
  reached: '目標値に届く',
  improved: '目標値に届かず、現状値より良い',
  kept: '現状値並み',
  worsened: '現状値より悪い',
};

/** 100.5%, or 100.5%以上 where only one end is certain. */
export function rateWords({ worst, best }: Span<Exact | null>): string {
  const shown = (rate: Exact) => percentWords(inPercent(rate));
  if (worst && best)
    return inPercent(worst) === inPercent(best) ? shown(best) : `${shown(worst)}から${shown(best)}まで`;
  return worst ? `${shown(worst)}以上` : best ? `${shown(best)}以下` : '不明';
}

export const percentWords = (value: number): string => showFigure({ is: 'number', value }, { unit: '%', decimals: 1 });

/** (実績98.7%、目標98.2%): as a report prints them, with the share of the last target where the year has only that. */
export function numbersIn({ actual, unit, decimals }: MeasuredIndicator, { figure, sharePercent }: Wanted): string {
  const showing = { unit, decimals };
  const share = sharePercent === null ? '' : `の${percentWords(sharePercent)}`;
  return `(実績${showFigure(actual, showing)}、目標${showFigure(figure, showing)}${share})`;
}
