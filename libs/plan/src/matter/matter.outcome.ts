import {
  currentStep,
  evolveApproval,
  openPosts,
  type Approval,
  type ApprovalEvent,
  type MatterStatus,
} from '@ayumi/approval';
import type { Decision, Fact, Told } from '@ayumi/event-sourcing';
import { isRefusal, type Instant } from '@ayumi/kernel';

/** Where a matter would stand, and before whom, if a decision were carried out. */
export interface Outcome {
  readonly status: MatterStatus;
  /** Title of the step whose turn it would be. */
  readonly step: string | null;
  readonly posts: readonly string[];
}

/** Not a second reading of the route: the decision's own events, folded as they would be. Null where it is refused. */
export function outcomeOf(
  decision: Decision<Fact>,
  { approval }: { readonly approval: Approval },
  { at }: { readonly at: Instant },
): Outcome | null {
  if (isRefusal(decision)) return null;
  const meta = { ...decision.signature, ...UNSENT, at };
  const after = decision.events.reduce(
    (before, event) => evolveApproval(before, { ...event, meta } as Told<ApprovalEvent>),
    approval,
  );
  const step = currentStep(after);
  return { status: after.status, step: step?.title ?? null, posts: step ? openPosts(after, step) : [] };
}

/** It is nobody's command yet. */
const UNSENT = { command: '', commandId: '', request: '', correlation: '', causation: null, schema: 1 } as const;
