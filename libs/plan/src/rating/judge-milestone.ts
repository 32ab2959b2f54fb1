import type { Figure } from '../figure/figure';
import { ABSENT } from './amounts';
import type { Judgement } from './judgement';
import type { Cannot, MeasuredIndicator, Period } from './measured';
import type { MilestoneBand, MilestoneGrades } from './scale-rule';

/**
 * The milestone that was reached against the year's target, by their places in the indicator's own order. Words that do
 * not stand there to the letter (「一部実施(3計画)」) are for a person to judge.
 */
export function judgeMilestone(
  indicator: MeasuredIndicator,
  grades: MilestoneGrades | null,
  period: Period,
): Judgement | Cannot {
  const { name, milestones = [], actual, targetKind } = indicator;
  if (milestones.length === 0) return { cannot: '到達点の順序が定められていません' };
  const last = period.years.at(-1)!;
  if (targetKind === 'final-year' && period.year !== last) return { cannot: '最終年度に評価する指標です' };
  const target = indicator.targets[targetKind === 'final-year' ? last : period.year] ?? { is: 'blank' };
  const reached = placeIn(milestones, actual, '実績値');
  if (typeof reached === 'object') return reached;
  const wanted = placeIn(milestones, target, '目標値');
  if (typeof wanted === 'object') return wanted;
  const band: MilestoneBand = reached > wanted ? 'ahead' : reached === wanted ? 'reached' : 'behind';
  const words = `${name}は${BAND_WORDS[band]}(実績「${milestones[reached]}」、目標「${milestones[wanted]}」)`;
  const grade = grades?.[band];
  return {
    name,
    words,
    grades: grade === undefined ? null : { worst: grade, best: grade },
    rates: null,
    met: band === 'behind' ? 'not-met' : 'met',
  };
}

const BAND_WORDS: Readonly<Record<MilestoneBand, string>> = {
  ahead: '目標より先の到達点',
  reached: '目標の到達点',
  behind: '目標より前の到達点',
};

function placeIn(milestones: readonly string[], figure: Figure, what: string): number | Cannot {
  if (figure.is !== 'text')
    return {
      cannot: figure.is in ABSENT ? `${what}が${ABSENT[figure.is as 'blank']}` : `${what}が到達点の文ではありません`,
    };
  const place = milestones.indexOf(figure.text.trim());
  return place < 0 ? { cannot: `${what}「${figure.text}」が到達点の順序にありません` } : place;
}
