import { officeOf, type DirectoryState } from '@ayumi/directory';
import { isRefusal, type Day, type Instant } from '@ayumi/kernel';
import { extendCycle } from '../plan/plan.decider';
import type { Cycle, PlanState } from '../plan/plan.state';
import type { BoardAction } from './board.answer';

/** A day that is later than any that was ever asked for. */
const FAR_AWAY: Day = '9999-12-31';

/**
 * What may be done with the cycle: the least order that could pass is put to the decider itself. Whoever may never do it
 * is not told of it.
 */
export function boardActions(
  plan: PlanState,
  { cycle }: Cycle,
  { actor, at }: { readonly actor?: string; readonly at: Instant },
  directory: DirectoryState,
): BoardAction[] {
  if (actor === undefined) return [];
  const answer = extendCycle({ cycle, dueOn: FAR_AWAY, reason: '…' }, plan, { office: officeOf(directory, actor, at) });
  if (!isRefusal(answer)) return [{ command: 'extend-cycle', allowed: true, refusal: null, detail: null, facts: {} }];
  const { refused, with: facts } = answer;
  if (refused === 'not-allowed') return [];

  return [{ command: 'extend-cycle', allowed: false, refusal: refused, detail: null, facts }];
}
