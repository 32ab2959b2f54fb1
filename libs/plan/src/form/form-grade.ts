import { isRefusal, own, refuse, type Refusal } from '@ayumi/kernel';
import type { Figure } from '../figure/figure';
import { readFor } from '../item/item.decider';
import { computedFor } from '../item/item.computed';
import type { ItemState } from '../item/item.state';
import type { PlanState } from '../plan/plan.state';
import { isCannot } from '../rating/measured';
import type { FormGradeAnswer } from './progress-form.answer';

/** Values as they stand in a form, finished or not. */
export type TypedActuals = readonly { readonly indicator: string; readonly value: string }[];

/** The grade that a report with these values would have, by the rule that will judge the submission. */
export function formGrade(
  cycleName: string,
  typed: TypedActuals,
  item: ItemState,
  plan: PlanState,
): FormGradeAnswer | Refusal {
  const cycle = own(plan.cycles, cycleName);
  if (!cycle) return refuse('cycle-unknown', { cycle: cycleName });
  const results = Object.values(item.indicators).map((indicator) => {
    const value = typed.find((each) => each.indicator === indicator.indicator)?.value ?? '';
    const read = readFor(indicator, value);
    // What cannot be read is nothing yet: the field itself says so.
    const actual: Figure = isRefusal(read) ? { is: 'blank' } : read.figure;
    return { indicator: indicator.indicator, actual };
  });
  const answer = computedFor(cycle, results, item, plan);
  if (!answer) return { computed: null, cannot: null };
  return isCannot(answer) ? { computed: null, cannot: answer.cannot } : { computed: answer, cannot: null };
}
