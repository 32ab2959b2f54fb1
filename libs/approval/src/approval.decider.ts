import { accept, type Decision, type Signature } from '@ayumi/event-sourcing';
import { isRefusal, refuse, type Refusal } from '@ayumi/kernel';
import type {
  MatterRecalled,
  MatterRejected,
  MatterReturned,
  MatterSettled,
  MatterWithdrawn,
  StepApproved,
} from './approval.events';
import { currentStep, isOpen, type Approval } from './approval.state';
import type { Office } from './office';
import { addressIn, neededOf, type PostAddress, type Step } from './route/route.definition';

export interface Approve {
  /** Fingerprint of the content that was on the screen. */
  readonly seen: string;
  readonly comment?: string | null;
  readonly assessment?: string | null;
}

/** Approves the current step; the last approval settles the matter. */
export function approve(approval: Approval, order: Approve, office: Office): Decision<StepApproved | MatterSettled> {
  const turn = myTurn(approval, office);
  if (isRefusal(turn)) return turn;
  if (approval.makers.includes(office.actor)) return refuse('maker-is-not-checker');
  if (order.seen !== approval.fingerprint) return changed(approval, order.seen);
  if (order.assessment && !turn.step.assesses) return refuse('step-does-not-assess', { step: turn.step.title });

  const completes = isComplete(approval, turn, office);
  const approved: StepApproved = {
    type: 'StepApproved',
    data: {
      ...decided(approval, turn),
      comment: order.comment?.trim() || null,
      assessment: order.assessment ?? null,
      completes,
    },
  };
  if (!completes || approval.at < approval.route.steps.length - 1) return accept(turn.signature, approved);
  return accept<StepApproved | MatterSettled>(turn.signature, approved, {
    type: 'MatterSettled',
    data: { matter: approval.matter, round: approval.round, fingerprint: approval.fingerprint },
  });
}

export interface Return {
  readonly seen: string;
  readonly reason: string;
  /** `drafter`, or the id of an earlier step. */
  readonly to?: string;
}

/** 差戻し: sends it back to the drafter or to an earlier step; whoever was passed acts again. */
export function sendBack(approval: Approval, order: Return, office: Office): Decision<MatterReturned> {
  const turn = decidingTurn(approval, order, office);
  if (isRefusal(turn)) return turn;
  const to = order.to ?? 'drafter';
  const earlier = approval.route.steps.slice(0, approval.at).map((step) => step.id);
  if (to !== 'drafter' && !earlier.includes(to)) return refuse('not-an-earlier-step', { to, earlier });
  return accept(turn.signature, {
    type: 'MatterReturned',
    data: { ...decided(approval, turn), to, reason: order.reason.trim() },
  });
}

export interface Reject {
  readonly seen: string;
  readonly reason: string;
}

/** 却下: ends the matter with a no, where the route lets the step do so. */
export function reject(approval: Approval, order: Reject, office: Office): Decision<MatterRejected> {
  const turn = decidingTurn(approval, order, office);
  if (isRefusal(turn)) return turn;
  if (!turn.step.mayReject) return refuse('step-may-not-reject', { step: turn.step.title });
  return accept(turn.signature, {
    type: 'MatterRejected',
    data: { ...decided(approval, turn), reason: order.reason.trim() },
  });
}

/** What a no owes: my turn, not my own work, the content seen, and a reason. */
function decidingTurn(approval: Approval, order: Reject, office: Office): Turn | Refusal {
  const turn = myTurn(approval, office);
  if (isRefusal(turn)) return turn;
  if (approval.makers.includes(office.actor)) return refuse('maker-is-not-checker');
  if (order.seen !== approval.fingerprint) return changed(approval, order.seen);
  return order.reason.trim() ? turn : refuse('reason-missing');
}

const decided = ({ matter, round, fingerprint }: Approval, { step, post }: Turn) => ({
  matter,
  round,
  step: step.id,
  post,
  fingerprint,
});

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

/** 取下げ: one of those who submitted it gives it up for good. */
export function withdraw(
  approval: Approval,
  order: { readonly reason: string },
  office: Office,
): Decision<MatterWithdrawn> {
  if (!isOpen(approval)) return notInProgress(approval);
  if (!approval.makers.includes(office.actor)) return refuse('not-yours-to-withdraw');
  if (!order.reason.trim()) return refuse('reason-missing');
  const signature = office.ownSignature();
  if (!signature) return refuse('not-allowed');
  return accept(signature, {
    type: 'MatterWithdrawn',
    data: { matter: approval.matter, round: approval.round, reason: order.reason.trim() },
  });
}

interface Turn {
  readonly step: Step;
  readonly post: PostAddress;
  readonly signature: Signature;
}

/** The open post of the current step for which the actor may act now. */
function myTurn(approval: Approval, office: Office): Turn | Refusal {
  const step = currentStep(approval);
  if (!step) return notInProgress(approval);
  const open = openPosts(approval, step);
  // Where those who are still missing have all become vacant, whoever approved before may say that this is all.
  const onlyVacant = step.vacancyExcused && open.every((post) => office.isVacant(post));
  const posts = onlyVacant ? postsOf(approval, step) : open;
  for (const post of posts) {
    const signature = office.authorityFor(post);
    if (signature) return { step, post, signature };
  }
  return refuse('not-your-turn', { step: step.title, posts });
}

/** The posts of a step that have not approved yet. */
export function openPosts(approval: Approval, step: Step): readonly PostAddress[] {
  const done = approval.approvals.filter((each) => each.step === step.id).map((each) => each.post);
  return postsOf(approval, step).filter((post) => !done.includes(post));
}

const postsOf = (approval: Approval, step: Step): readonly PostAddress[] =>
  step.posts.map((post) => addressIn(post, approval.lead));

function isComplete(approval: Approval, turn: Turn, office: Office): boolean {
  const open = openPosts(approval, turn.step).filter((post) => post !== turn.post);
  const excused = turn.step.vacancyExcused ? open.filter((post) => office.isVacant(post)).length : 0;
  const approvedNow = turn.step.posts.length - open.length;
  return approvedNow >= neededOf(turn.step, turn.step.posts.length - excused);
}

const notInProgress = (approval: Approval) => refuse('matter-not-in-progress', { status: approval.status });

const changed = (approval: Approval, seen: string) => refuse('content-changed', { seen, now: approval.fingerprint });

const wasOnceMine = (approval: Approval, office: Office) =>
  approval.submittedBy === office.actor || approval.approvals.some((each) => each.actor === office.actor);
