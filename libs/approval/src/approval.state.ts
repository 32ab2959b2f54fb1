import type { Basis, Told } from '@ayumi/event-sourcing';
import type { Instant } from '@ayumi/kernel';
import type {
  ApprovalEvent,
  CommentResolved,
  FieldCommented,
  StepApproved,
  StepPassedOver,
  Submission,
} from './approval.events';
import { evolveReadings, NOTHING_READ, readingsAfresh, stillOwed, type Readings } from './approval.readings';
import { addressIn, nextStop, type PinnedRoute, type PostAddress, type Step } from './route/route.definition';

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
  /** Posts that the matter went past while their holders were away, in force like approvals are. */
  readonly passedOver: readonly PassedOver[];
  /** Important, unprecedented or disputed: nobody decides it for an absent decider. */
  readonly important: boolean;
  /** Who is still to read what, and what was read. It holds nothing up. */
  readonly readings: Readings;
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

export interface PassedOver {
  readonly step: string;
  readonly post: PostAddress;
  readonly byName: string;
  readonly at: Instant;
}

export interface Approved {
  readonly step: string;
  readonly post: PostAddress;
  /** The step's other posts that he holds himself. */
  readonly also: readonly PostAddress[];
  readonly actor: string;
  readonly actorName: string;
  readonly postTitle: string | null;
  readonly basis: Basis;
  /** In whose place, where the basis is not `self`. */
  readonly principalName: string | null;
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

export interface ToRead {
  readonly post: PostAddress;
  readonly why: 'circulated' | 'dropped';
}

/** The posts that are still to read the matter: shown to them (供覧), or dropped after they were consulted (廃案). */
export function toRead({ route, lead, at, status, readings }: Approval): readonly ToRead[] {
  const gone = route.steps.slice(0, at).filter((step) => step.kind === 'circulate');
  const shown = [...gone.flatMap((step) => step.posts.map((post) => addressIn(post, lead))), ...readings.shown];
  const dropped = status === 'withdrawn' || status === 'rejected' ? readings.consulted : [];
  const all: readonly ToRead[] = [
    ...[...new Set(shown)].map((post) => ({ post, why: 'circulated' as const })),
    ...dropped.map((post) => ({ post, why: 'dropped' as const })),
  ];
  const isRead = ({ post, why }: ToRead) => readings.read.some((each) => each.post === post && each.why === why);
  return all.filter((each) => !isRead(each));
}

/** A submission, the first or a later one. */
export function submitted(before: Approval | undefined, data: Submission, meta: Told['meta']): Approval {
  return {
    matter: data.matter,
    status: 'in-progress',
    round: data.round,
    route: data.route,
    lead: data.lead,
    fingerprint: data.fingerprint,
    at: nextStop(data.route, 0),
    since: meta.at,
    makers: [...new Set([...(before?.makers ?? []), meta.actor])],
    submittedBy: meta.actor,
    submittedAt: meta.at,
    approvals: [],
    passedOver: [],
    important: data.important ?? (before !== undefined && isOpen(before) && before.important),
    readings: readingsAfresh(before?.readings ?? NOTHING_READ),
    returned: null,
    comments: before?.comments ?? [],
  };
}

export function evolveApproval(approval: Approval, event: Told<ApprovalEvent>): Approval {
  const after = moved(approval, event);
  return { ...after, readings: stillOwed(evolveReadings(approval.readings, event, approval.route), after) };
}

function moved(approval: Approval, event: Told<ApprovalEvent>): Approval {
  switch (event.type) {
    case 'StepApproved':
      return onward({ ...approval, approvals: [...approval.approvals, approvedBy(event)] }, event);
    case 'StepPassedOver':
      return onward({ ...approval, passedOver: [...approval.passedOver, ...passedBy(event)] }, event);
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
    case 'ImportanceStated':
      return { ...approval, important: event.data.important };
    case 'MatterSettled':
      return { ...approval, status: 'settled', since: event.meta.at };
    default:
      return approval;
  }
}

const onward = (approval: Approval, { data, meta }: Told<StepApproved | StepPassedOver>): Approval =>
  data.completes ? { ...approval, at: nextStop(approval.route, approval.at + 1), since: meta.at } : approval;

const approvedBy = ({ data, meta }: Told<StepApproved>): Approved => ({
  step: data.step,
  post: data.post,
  also: data.also ?? [],
  actor: meta.actor,
  actorName: meta.actorName,
  postTitle: meta.postTitle ?? null,
  basis: meta.basis,
  principalName: meta.principalName ?? null,
  at: meta.at,
  comment: data.comment,
  assessment: data.assessment,
});

const passedBy = ({ data, meta }: Told<StepPassedOver>): readonly PassedOver[] =>
  data.passed.map(({ post }) => ({ step: data.step, post, byName: meta.actorName, at: meta.at }));

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
  const kept = stepsBefore(approval, index + 1);
  return {
    ...approval,
    at: index,
    since: at,
    approvals: approval.approvals.toSpliced(last, 1),
    passedOver: approval.passedOver.filter((each) => kept.includes(each.step)),
  };
}

/** Everything from the step on must be done again; at the drafter, everything. */
function backTo(approval: Approval, to: string, at: Instant, status: 'returned' | 'recalled'): Approval {
  const index = approval.route.steps.findIndex((step) => step.id === to);
  const kept = stepsBefore(approval, Math.max(index, 0));
  const inForce = <T extends { readonly step: string }>(acts: readonly T[]) =>
    acts.filter((each) => kept.includes(each.step));
  return {
    ...approval,
    ...(index < 0 && { status }),
    at: Math.max(index, 0),
    since: at,
    approvals: inForce(approval.approvals),
    passedOver: inForce(approval.passedOver),
  };
}

const stepsBefore = ({ route }: Approval, index: number): readonly string[] =>
  route.steps.slice(0, index).map((step) => step.id);
