import { currentStep, hasEnded, openPosts, stepDueOn, type Approval, type PostAddress } from '@ayumi/approval';
import type { Day } from '@ayumi/kernel';
import type { Cycle } from '../plan/plan.state';

/** 起案: the clerks of the lead unit. */
export const draftersOf = (lead: string | null): readonly PostAddress[] => (lead ? [`${lead}/clerk`] : []);

/** Whose turn it is: the open posts of the step, else those who draft; nobody’s once the matter has ended. */
export function awaitedPosts(approval: Approval | null, lead: string | null): readonly PostAddress[] {
  if (!approval) return draftersOf(lead);
  if (hasEnded(approval.status)) return [];
  const step = currentStep(approval);
  return step ? openPosts(approval, step) : draftersOf(approval.lead);
}

/**
 * Until when whoever has the matter should act. A step with days of its own counts from the day the matter came to it;
 * otherwise the cycle’s day holds. Where the item was given longer, nobody on its way is late before that.
 */
export function dueDayOf(approval: Approval | null, cycle: Cycle | null, extendedTo: Day | undefined): Day | null {
  const step = approval && currentStep(approval);
  const usual = (approval && step ? stepDueOn(approval, step) : null) ?? cycle?.dueOn ?? null;
  return extendedTo !== undefined && (usual === null || extendedTo > usual) ? extendedTo : usual;
}
