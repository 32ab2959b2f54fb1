import { accept, type Decision, type Signature } from '@ayumi/event-sourcing';
import { refuse } from '@ayumi/kernel';
import type { ImportanceStated } from './approval.events';
import { isOpen, type Approval } from './approval.state';

export interface StateImportance {
  readonly important: boolean;
  readonly reason: string;
}

/** Says of a matter under way that it is important, unprecedented or disputed, or no longer so. */
export function stateImportance(
  approval: Approval,
  order: StateImportance,
  planning: Signature | null,
): Decision<ImportanceStated> {
  if (!planning) return refuse('not-allowed');
  if (!isOpen(approval)) return refuse('matter-not-in-progress', { status: approval.status });
  if (approval.important === order.important) return accept(planning);
  const reason = order.reason.trim();
  if (!reason) return refuse('reason-missing');
  const { matter } = approval;
  return accept(planning, { type: 'ImportanceStated', data: { matter, important: order.important, reason } });
}
