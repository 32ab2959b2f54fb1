import { accept, type Decision } from '@ayumi/event-sourcing';
import { isRefusal, refuse, type Refusal } from '@ayumi/kernel';
import { decided, unfit } from './approval.decider';
import type { MatterRecalled, MatterRejected, MatterReturned, MatterWithdrawn } from './approval.events';
import { isOpen, type Approval } from './approval.state';
import { anyTurn, notInProgress, offering, type Turn } from './approval.turn';
import type { Office } from './office';
import type { StepVerb } from './route/route.definition';

/* The ways back and out: 差戻し, 却下, 引戻し, 取下げ. */

export interface Return {
  readonly seen: string;
  readonly reason: string;
  /** `drafter`, or the id of an earlier step. */
  readonly to?: string;
}

/** 差戻し: sends it back to the drafter or to an earlier step; whoever was passed acts again. */
export function sendBack(approval: Approval, order: Return, office: Office): Decision<MatterReturned> {
  const turn = refusingTurn('return', approval, order, office);
  if (isRefusal(turn)) return turn;
  const to = order.to ?? 'drafter';
  const earlier = approval.route.steps
    .slice(0, approval.at)
    .filter((step) => step.kind !== 'circulate')
    .map((step) => step.id);
  if (to !== 'drafter' && !earlier.includes(to)) return refuse('not-an-earlier-step', { to, earlier });
  return accept(turn.signature, {
    type: 'MatterReturned',
    data: { ...decided(approval, turn), to, reason: order.reason.trim() },
  });
}

/** 却下: ends the matter with a no, where the route lets the step do so. */
export function reject(approval: Approval, order: Omit<Return, 'to'>, office: Office): Decision<MatterRejected> {
  const turn = refusingTurn('reject', approval, order, office);
  if (isRefusal(turn)) return turn;
  return accept(turn.signature, {
    type: 'MatterRejected',
    data: { ...decided(approval, turn), reason: order.reason.trim() },
  });
}

/** What a no owes: my turn at a step that offers it, not my own work, the content seen, and a reason. */
function refusingTurn(verb: StepVerb, approval: Approval, order: Return, office: Office): Turn | Refusal {
  const turn = anyTurn(approval, office);
  if (isRefusal(turn)) return turn;
  const refused = unfit(approval, order.seen, office);
  if (refused) return refused;
  const step = offering(approval, verb);
  if (isRefusal(step)) return step;
  return order.reason.trim() ? turn : refuse('reason-missing');
}

/** 引戻し: the submitter, or the last approver, takes it back while the next has not acted. */
export function recall(
  approval: Approval,
  order: { readonly reason?: string | null },
  office: Office,
): Decision<MatterRecalled> {
  if (approval.status !== 'in-progress') return notInProgress(approval);
  const last = approval.approvals.at(-1);
  const mine = last ? last.actor === office.actor : approval.submittedBy === office.actor;
  const sentBack = approval.returned !== null && approval.approvals.length <= approval.returned.kept;
  if (!mine && !wasOnceMine(approval, office)) return refuse('not-yours-to-recall');
  if (!mine || sentBack) return refuse('next-has-acted');
  const signature = office.ownSignature();
  if (!signature) return refuse('not-allowed');
  return accept(signature, {
    type: 'MatterRecalled',
    data: {
      matter: approval.matter,
      round: approval.round,
      to: last?.step ?? 'drafter',
      reason: order.reason?.trim() || null,
    },
  });
}

/** 取下げ: the drafter's side gives it up for good: who submitted it, or who drafts for the lead unit by now. */
export function withdraw(
  approval: Approval,
  order: { readonly reason: string },
  office: Office,
): Decision<MatterWithdrawn> {
  if (!isOpen(approval)) return notInProgress(approval);
  const drafter = office.authorityFor(`${approval.lead}/clerk`);
  if (!drafter && !approval.makers.includes(office.actor)) return refuse('not-yours-to-withdraw');
  if (!order.reason.trim()) return refuse('reason-missing');
  const signature = drafter ?? office.ownSignature();
  if (!signature) return refuse('not-allowed');
  return accept(signature, {
    type: 'MatterWithdrawn',
    data: { matter: approval.matter, round: approval.round, reason: order.reason.trim() },
  });
}

const wasOnceMine = (approval: Approval, office: Office) =>
  approval.submittedBy === office.actor || approval.approvals.some((each) => each.actor === office.actor);
