import type { Approval, ApprovalEvent } from '@ayumi/approval';
import type { Recorded } from '../read-model/handlers';
import type { LastReturn } from './current.entity';

/* What rows of matters and of reviews tell alike of the decisions about them. */

/** Everybody who ever had a hand in it. */
export const together = (
  row: { readonly participants: readonly string[] } | undefined,
  actor: string,
): readonly string[] => [...new Set([...(row?.participants ?? []), actor])];

export const returnedBy = (
  { approval }: { readonly approval: Approval },
  { data, meta }: Recorded<Extract<ApprovalEvent, { type: 'MatterReturned' }>>,
): LastReturn => ({
  step: approval.route.steps.find((step) => step.id === data.step)?.title ?? data.step,
  name: meta.actorName,
  postTitle: meta.postTitle ?? null,
  reason: data.reason,
});
