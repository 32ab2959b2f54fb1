import { accept, type Decision } from '@ayumi/event-sourcing';
import { isRefusal, refuse, type Day, type Refusal } from '@ayumi/kernel';
import type { MatterSettled, StepApproved } from './approval.events';
import type { Approval } from './approval.state';
import {
  deputyTurn,
  isPassedOver,
  openPosts,
  overrideTurn,
  ownTurn,
  postsOf,
  superiorTurn,
  type Turn,
} from './approval.turn';
import { isVacant, type Office } from './office';
import { isFinal, neededOf, type PostAddress, type Step } from './route/route.definition';

export interface Approve {
  /** Fingerprint of the content that was on the screen. */
  readonly seen: string;
  readonly comment?: string | null;
  readonly assessment?: string | null;
}

type Approved = Decision<StepApproved | MatterSettled>;

/** Approves the current step; the last approval settles the matter. */
export const approve = (approval: Approval, order: Approve, office: Office): Approved =>
  approveBy(ownTurn(approval, office), approval, order, office);

/** 代決: the named deputy decides in the place of an absent decider, who reads it afterwards. */
export function deputise(approval: Approval, order: Approve, office: Office): Approved {
  const turn = deputyTurn(approval, office);
  const absent = isRefusal(turn) ? [] : office.holdersOf(turn.post).map(({ person }) => person);
  return approveBy(turn, approval, order, office, { absent });
}

/** 引上げ: a superior approves in the place of an absent subordinate. */
export const pullUp = (approval: Approval, order: Approve, office: Office): Approved =>
  approveBy(superiorTurn(approval, office), approval, order, office);

export interface Override extends Approve {
  readonly reason: string;
  /** The day to which the matter was given longer, if it was. */
  readonly extendedTo?: Day;
}

/** The manager of the planning office approves a step that is stuck, and says why. */
export function override(approval: Approval, order: Override, office: Office): Approved {
  const reason = order.reason.trim();
  const turn = overrideTurn(approval, office, order.extendedTo);
  const decision = approveBy(turn, approval, order, office, { reason });
  return isRefusal(decision) || reason ? decision : refuse('reason-missing');
}

/** Whoever it is that approves, and for whom: one who made the matter never checks it, and only what was seen is approved. */
function approveBy(
  turn: Turn | Refusal,
  approval: Approval,
  order: Approve,
  office: Office,
  more: Pick<StepApproved['data'], 'absent' | 'reason'> = {},
): Approved {
  if (isRefusal(turn)) return turn;
  const refused = unfit(approval, order.seen, office);
  if (refused) return refused;
  if (order.assessment && !turn.step.assesses) return refuse('step-does-not-assess', { step: turn.step.title });

  const also = alsoHeld(approval, turn, office);
  const completes = isComplete(approval, turn.step, { approved: [turn.post, ...also] }, office);
  const approved: StepApproved = {
    type: 'StepApproved',
    data: {
      ...decided(approval, turn),
      ...(also.length > 0 && { also }),
      comment: order.comment?.trim() || null,
      assessment: order.assessment ?? null,
      completes,
      ...more,
    },
  };
  if (!completes || !isFinal(approval.route, approval.at)) return accept(turn.signature, approved);
  return accept<StepApproved | MatterSettled>(turn.signature, approved, {
    type: 'MatterSettled',
    data: { matter: approval.matter, round: approval.round, fingerprint: approval.fingerprint },
  });
}

/** What every decision about a matter owes: another hand than the maker's, and the content that is there now. */
export function unfit(approval: Approval, seen: string, office: Office): Refusal | null {
  if (approval.makers.includes(office.actor)) return refuse('maker-is-not-checker');
  if (seen !== approval.fingerprint) return refuse('content-changed', { seen, now: approval.fingerprint });
  return null;
}

export const decided = ({ matter, round, fingerprint }: Approval, { step, post }: Omit<Turn, 'signature'>) => ({
  matter,
  round,
  step: step.id,
  post,
  fingerprint,
});

/** 兼務: the other open posts of the step that the actor holds himself. One judgement is asked for once. */
function alsoHeld(approval: Approval, { step, post, signature }: Turn, office: Office): readonly PostAddress[] {
  if (signature.basis !== 'self') return [];
  return openPosts(approval, step).filter((each) => each !== post && office.authorityFor(each)?.basis === 'self');
}

/** Whether the step has all that it needs, once these posts have approved or were passed over as well. */
export function isComplete(
  approval: Approval,
  step: Step,
  now: { readonly approved?: readonly PostAddress[]; readonly passed?: readonly PostAddress[] },
  office: Office,
): boolean {
  const { approved = [], passed = [] } = now;
  const open = openPosts(approval, step).filter((post) => ![...approved, ...passed].includes(post));
  const passedOver = postsOf(approval, step).filter(
    (post) => passed.includes(post) || isPassedOver(approval, step, post),
  ).length;
  const approvals = step.posts.length - open.length - passedOver;
  // A vacancy is excused by somebody else's judgement, never by nobody's.
  const excused = step.vacancyExcused && approvals > 0 ? open.filter((post) => isVacant(office, post)).length : 0;
  return approvals >= neededOf(step, step.posts.length - excused - passedOver);
}
