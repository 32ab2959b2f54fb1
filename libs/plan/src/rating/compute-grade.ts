import type { Grade } from '../plan/plan.events';
import { combine } from './combine';
import type { ComputedGrade } from './computed-grade';
import type { Judged } from './judgement';
import { judgeMilestone } from './judge-milestone';
import { judgeNumber } from './judge-number';
import { isCannot, type Cannot, type MeasuredIndicator, type Period } from './measured';
import type { ScaleRule } from './scale-rule';

/**
 * The grade that follows from the figures of a year, or why none does. It never guesses: a blank, a dash, 未測定, a text,
 * 約 and parts that do not match give no grade; 対象外 leaves the indicator out; a bound (97以上) decides where every value
 * within it has the same grade. Arithmetic is exact; rates are rounded half up to one decimal.
 */
export function computeGrade(
  rule: ScaleRule,
  scale: readonly Grade[],
  indicators: readonly MeasuredIndicator[],
  period: Period,
): ComputedGrade | Cannot {
  if (indicators.length === 0) return { cannot: '指標がないため、評価を計算できません' };
  return combine(
    indicators.map((each) => judge(each, rule, period)),
    rule,
    scale,
  );
}

function judge(indicator: MeasuredIndicator, rule: ScaleRule, period: Period): Judged {
  const { name, kind, actual } = indicator;
  if (actual.is === 'not-applicable') return { is: 'left-out', name };
  const isMilestone = kind === 'milestone';
  const unruled = rule.combination.by !== 'share-met' && (isMilestone ? rule.milestones : rule.numbers) === null;
  if (unruled)
    return { is: 'unknown', name, why: `${isMilestone ? '到達点' : '数値'}の指標は算定の対象ではありません` };
  const answer = isMilestone
    ? judgeMilestone(indicator, rule.milestones, period)
    : judgeNumber(indicator, rule.numbers, period);
  return isCannot(answer) ? { is: 'unknown', name, why: answer.cannot } : { is: 'judged', judgement: answer };
}
