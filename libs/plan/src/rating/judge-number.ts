import type { Direction } from '../figure/compare-figures';
import { amountsOf, sameLabels, type Amounts } from './amounts';
import { gradesAt, type Judgement } from './judgement';
import { judgePart, type Asked, type PartJudgement } from './judge-part';
import { isCannot, type Cannot, type MeasuredIndicator, type Period } from './measured';
import { measureOf } from './measure-of';
import { fellBack } from './running-total';
import type { Achievement, Comparing } from './scale-rule';
import { targetOfYear, type Scaling } from './target-of-year';
import { worseBands, worseRates } from './worse';
import { BAND_WORDS, MET_WORDS, numbersIn, rateWords } from './number-words';

/** A number against its target of the year; several parts are as good as the worst of them. */
export function judgeNumber(
  indicator: MeasuredIndicator,
  rule: Achievement | Comparing | null,
  period: Period,
): Judgement | Cannot {
  const actual = amountsOf(indicator.actual, '実績値');
  if (isCannot(actual)) return actual;
  const fault = fellBack(indicator, period);
  if (fault) return fault;
  const scaling: Scaling = rule?.by === 'achievement' ? rule : UNSCALED;
  const wanted = targetOfYear(indicator, scaling, period);
  if (isCannot(wanted)) return wanted;
  if (!sameLabels(actual, wanted.amounts)) return { cannot: '実績値と目標値の内訳が違います' };
  const direction = directionTowards(wanted.amounts, indicator.direction);
  if (typeof direction === 'object') return direction;
  const asked: Asked = { indicator, rule, direction, wanted, measure: measureOf(indicator, scaling.measured) };
  const parts: PartJudgement[] = [];
  for (const { label, value } of wanted.amounts.parts) {
    const part = judgePart(label, value, actual, asked);
    if (isCannot(part)) return part;
    parts.push(part);
  }
  return together(parts, asked);
}

const UNSCALED: Scaling = { measured: 'from-zero', yearSharesPercent: null };

/** 97以上 as a target says itself which way is good; where that contradicts the indicator nobody can know which is wrong. */
function directionTowards({ bound }: Amounts, direction: Direction): Direction | Cannot {
  if (bound === null) return direction;
  const towards = bound === 'at-least' ? 'more-is-better' : 'less-is-better';
  return direction === 'keep' || direction === towards
    ? towards
    : { cannot: '目標値の「以上・以下」が望ましい向きと逆です' };
}

function together(parts: readonly PartJudgement[], { indicator, rule, wanted }: Asked): Judgement {
  const met = parts.every((part) => part.met === 'met')
    ? 'met'
    : parts.some((part) => part.met === 'not-met')
      ? 'not-met'
      : 'not-comparable';
  const shown = numbersIn(indicator, wanted);
  if (rule === null) return { name: indicator.name, words: `${indicator.name}は${MET_WORDS[met]}${shown}`, grades: null, rates: null, met }; // prettier-ignore
  if (rule.by === 'achievement') {
    const rates = parts.map((part) => part.rates!).reduce(worseRates);
    const words = `${indicator.name}の達成率は${parts.length > 1 ? '最も低い内訳で' : ''}${rateWords(rates)}${shown}`;
    return { name: indicator.name, words, grades: gradesAt(rates, rule), rates, met };
  }
  const bands = parts.map((part) => part.bands!).reduce(worseBands);
  const words = `${indicator.name}は${bands.worst === bands.best ? BAND_WORDS[bands.worst] : '定まらない値'}${shown}`;
  const grades = { worst: rule.grades[bands.worst], best: rule.grades[bands.best] };
  return { name: indicator.name, words, grades, rates: null, met };
}
