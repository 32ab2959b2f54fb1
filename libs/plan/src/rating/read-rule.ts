import { isRefusal, type Refusal } from '@ayumi/kernel';
import type { Grade } from '../plan/plan.events';
import { checkRule, unsound } from './check-rule';
import type { RuleDraft } from './rule-draft';
import type { Achievement, Combination, Comparing, ScaleRule } from './scale-rule';

/**
 * The rule that a draft means, for these grades and years.
 * Refused: `rule-unsound` with a `finding` and what it is about (see `RuleFinding`).
 */
export function readRule(
  draft: RuleDraft,
  grades: readonly Grade[],
  years: readonly number[],
): ScaleRule | Refusal<'rule-unsound'> {
  const numbers = numbersIn(draft.numbers);
  if (isRefusal(numbers)) return numbers as Refusal<'rule-unsound'>;
  const combination = combinationIn(draft.combination);
  if (isRefusal(combination)) return combination as Refusal<'rule-unsound'>;
  const { ahead, reached, behind } = draft.milestones ?? {};
  const milestones = draft.milestones ? { ahead: ahead!, reached: reached!, behind: behind! } : null;
  const rule: ScaleRule = { numbers, milestones, combination };
  return checkRule(rule, grades, years) ?? rule;
}

function numbersIn(draft: RuleDraft['numbers']): Achievement | Comparing | null | Refusal {
  if (!draft) return null;
  if (draft.by === 'comparison') {
    const { targetTolerancePercent = 0, baselineTolerancePercent = 0, grades } = draft;
    if (!grades) return unsound('grades-of-bands');
    const { above, reached, improved, kept, worsened } = grades;
    return {
      by: 'comparison',
      targetTolerancePercent,
      baselineTolerancePercent,
      grades: { above, reached, improved, kept, worsened },
    };
  }
  const { thresholds = [], otherwise, measured = 'from-zero', yearSharesPercent = null } = draft;
  if (otherwise === undefined) return unsound('otherwise');
  return { by: 'achievement', measured, thresholds: thresholds.map(copied), otherwise, yearSharesPercent };
}

function combinationIn({ by, thresholds = [], otherwise }: RuleDraft['combination']): Combination | Refusal {
  if (by !== 'share-met') return { by };
  return otherwise === undefined ? unsound('otherwise') : { by, thresholds: thresholds.map(copied), otherwise };
}

const copied = ({ grade, atLeastPercent }: Achievement['thresholds'][number]) => ({ grade, atLeastPercent });
