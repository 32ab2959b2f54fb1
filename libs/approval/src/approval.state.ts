import type { Basis, Told } from '@ayumi/event-sourcing';
import type { Instant } from '@ayumi/kernel';
import type { ApprovalEvent, CommentResolved, FieldCommented, Submission } from './approval.events';
import type { PinnedRoute, PostAddress, Step } from './route/route.definition';

export type MatterStatus = 'in-progress' | 'returned' | 'recalled' | 'withdrawn' | 'rejected' | 'settled';

/** Where one matter stands on its route. */
export interface Approval {
  readonly matter: string;
  readonly status: MatterStatus;
  readonly round: number;
  readonly route: PinnedRoute;
  readonly lead: string;
  readonly fingerprint: string;
  /** Index of the step whose turn it is; the number of steps once settled. */
  readonly at: number;
  /** When the matter came to the step where it is, or to the drafter. */
  readonly since: Instant;
  /** Everybody who ever submitted it: none of them may approve it. */
  readonly makers: readonly string[];
  readonly submittedBy: string;
  readonly submittedAt: Instant;
  /** Approvals in force: of this round, not voided by a return or recall. */
  readonly approvals: readonly Approved[];
  /** The last return, until the matter is submitted again. */
  readonly returned: Returned | null;
  /** Words about fields, open and resolved, of every round. */
  readonly comments: readonly Comment[];
}

export interface Comment {
  readonly comment: string;
  readonly round: number;
  readonly field: string;
  readonly text: string;
  readonly by: string;
  readonly byName: string;
  readonly at: Instant;
  readonly resolved: { readonly by: string; readonly at: Instant } | null;
}

export interface Returned {
  readonly step: string;
  readonly by: string;
  readonly reason: string;
  /** How many approvals stayed in force: while there are no more, whoever gave the last one is not the last to act. */
  readonly kept: number;
}

export interface Approved {
  readonly step: string;
  readonly post: PostAddress;
  readonly actor: string;
  readonly actorName: string;
  readonly postTitle: string | null;
  readonly basis: Basis;
  readonly at: Instant;
  readonly comment: string | null;
  readonly assessment: string | null;
}

/** The step whose turn it is, if it is anybody's. */
export const currentStep = (approval: Approval): Step | null =>
  approval.status === 'in-progress' ? (approval.route.steps[approval.at] ?? null) : null;

/** How a matter ends. Nothing more happens to it. */
export const ENDINGS = ['settled', 'withdrawn', 'rejected'] as const;
export type Ending = (typeof ENDINGS)[number];

export const hasEnded = (status: MatterStatus): status is Ending => ENDINGS.some((ending) => ending === status);

export const isOpen = (approval: Approval): boolean => !hasEnded(approval.status);

/** A submission, the first or a later one. */
export function submitted(before: Approval | undefined, data: Submission, meta: Told['meta']): Approval {
  return {
    matter: data.matter,
    status: 'in-progress',
    round: data.round,
    route: data.route,
    lead: data.lead,
    fingerprint: data.fingerprint,
    at: 0,
    since: meta.at,
    makers: [...new Set([...(before?.makers ?? []), meta.actor])],
    submittedBy: meta.actor,
    submittedAt: meta.at,
    approvals: [],
    returned: null,
    comments: before?.comments ?? [],
  };
}

export function evolveApproval(approval: Approval, event: Told<ApprovalEvent>): Approval {
  switch (event.type) {
    case 'StepApproved':
      return approvedBy(approval, event);
    case 'MatterReturned': {
      const back = backTo(approval, event.data.to, event.meta.at, 'returned');
      const { step, reason } = event.data;
      return { ...back, returned: { step, by: event.meta.actor, reason, kept: back.approvals.length } };
    }
    case 'MatterRecalled':
      return event.data.to === 'drafter'
        ? backTo(approval, 'drafter', event.meta.at, 'recalled')
        : withoutApproval(approval, event.data.to, event.meta);
    case 'MatterWithdrawn':
      return { ...approval, status: 'withdrawn', since: event.meta.at };
    case 'MatterRejected':
      return { ...approval, status: 'rejected', since: event.meta.at };
    case 'FieldCommented':
      return { ...approval, comments: [...approval.comments, commentFrom(event)] };
    case 'CommentResolved':
      return { ...approval, comments: approval.comments.map((each) => resolvedBy(each, event)) };
    case 'MatterSettled':
      return { ...approval, status: 'settled', since: event.meta.at };
    default:
      return approval;
  }
}

function approvedBy(
  approval: Approval,
  { data, meta }: Told<Extract<ApprovalEvent, { type: 'StepApproved' }>>,
): Approval {
  const approved: Approved = {
    step: data.step,
    post: data.post,
    actor: meta.actor,
    actorName: meta.actorName,
    postTitle: meta.postTitle ?? null,
    basis: meta.basis,
    at: meta.at,
    comment: data.comment,
    assessment: data.assessment,
  };
  const approvals = [...approval.approvals, approved];
  return data.completes ? { ...approval, approvals, at: approval.at + 1, since: meta.at } : { ...approval, approvals };
}

function commentFrom({ data, meta }: Told<FieldCommented>): Comment {
  const { comment, round, field, text } = data;
  return { comment, round, field, text, by: meta.actor, byName: meta.actorName, at: meta.at, resolved: null };
}

const resolvedBy = (comment: Comment, { data, meta }: Told<CommentResolved>): Comment =>
  comment.comment === data.comment ? { ...comment, resolved: { by: meta.actor, at: meta.at } } : comment;

/** The last approver takes back his own approval; those of the step's other posts stay. */
function withoutApproval(approval: Approval, step: string, { actor, at }: Told['meta']): Approval {
  const index = approval.route.steps.findIndex((each) => each.id === step);
  const last = approval.approvals.findLastIndex((each) => each.step === step && each.actor === actor);
  if (index < 0 || last < 0) return approval;
  return { ...approval, at: index, since: at, approvals: approval.approvals.toSpliced(last, 1) };
}

/** Everything from the step on must be done again; at the drafter, everything. */
function backTo(approval: Approval, to: string, at: Instant, status: 'returned' | 'recalled'): Approval {
  const index = approval.route.steps.findIndex((step) => step.id === to);
  if (index < 0) return { ...approval, status, at: 0, since: at, approvals: [] };
  const before = approval.route.steps.slice(0, index).map((step) => step.id);
  return {
    ...approval,
    at: index,
    since: at,
    approvals: approval.approvals.filter((each) => before.includes(each.step)),
  };
}
