import { fiscalYearLabel } from '@ayumi/kernel';
import { showFigure } from '../figure/show-figure';
import type { SetIndicator } from '../review/review.sheet';

const REACHED = { met: '(達成)', 'not-met': '(未達成)', 'not-comparable': '' } as const;

/**
 * What a chart shows, in one sentence for who does not see it, where the planning office wrote none. Null where the
 * indicator says nothing at all: neither a target nor an actual in any year.
 */
export function sentenceOf(indicator: SetIndicator): string | null {
  const { name, baseline, years } = indicator;
  const show = (figure: SetIndicator['baseline']['figure']) => showFigure(figure, indicator);
  const told = years.flatMap(({ year, target, actual, comparison }) => {
    const words = [
      ...(target.is === 'blank' ? [] : [`目標${show(target)}`]),
      ...(actual === null || actual.is === 'blank' ? [] : [`実績${show(actual)}${REACHED[comparison]}`]),
    ];
    return words.length === 0 ? [] : [`${fiscalYearLabel(year)}は${words.join('、')}`];
  });
  if (told.length === 0) return null;
  const from =
    baseline.figure.is === 'blank' ? '' : `現状値は${fiscalYearLabel(baseline.year)}の${show(baseline.figure)}。`;
  return `${name}の推移。${from}${told.join('。')}。`;
}
