import * as chain from '@ayumi/approval';
import { andThen, type Decision } from '@ayumi/event-sourcing';
import { isRefusal, own, refuse, type Day, type Refusal } from '@ayumi/kernel';
import { scaleOf } from '../plan/plan.state';
import type { ItemContext } from './item.world';
import type { ItemEvent, TargetRevised } from './item.events';
import { reasonOwed } from './item.progress.decider';
import { isSettled } from './item.revision.decider';
import { targetsInForce, type ItemState, type Matter } from './item.state';
import { itemVerbs, matterIn } from './item.verbs';

export interface Approve {
  readonly matter: string;
  /** Fingerprint of the content that was on the screen. */
  readonly fingerprint: string;
  readonly comment?: string;
  /** A second evaluation beside the department's. */
  readonly rating?: string;
}

export interface Override extends Approve {
  /** Why the matter does not go its way by itself. */
  readonly reason: string;
}

/** Approves the step whose turn it is. The last approval settles; a settled revision brings its targets into force. */
export const approve = (order: Approve, item: ItemState, context: ItemContext): Decision<ItemEvent> =>
  approveBy(chain.approve, order, item, context);

/** 代決: decides in the place of the absent decider, as the deputy whom he named. */
export const deputise = (order: Approve, item: ItemState, context: ItemContext): Decision<ItemEvent> =>
  approveBy(chain.deputise, order, item, context);

/** 引上げ: approves in the place of an absent subordinate. */
export const pullUp = (order: Approve, item: ItemState, context: ItemContext): Decision<ItemEvent> =>
  approveBy(chain.pullUp, order, item, context);

/** The manager of the planning office moves on a matter that is stuck. */
export const override = (order: Override, item: ItemState, context: ItemContext): Decision<ItemEvent> =>
  judged(order, item, context, () =>
    itemVerbs.override(withAssessment(order), item, context, extensionOf(order.matter, item)),
  );

/** Until when a report was given longer; nobody gives longer for a revision. */
function extensionOf(id: string, item: ItemState): Day | undefined {
  const matter = own(item.matters, id);
  return matter?.kind === 'progress' ? own(item.extendedTo, matter.content.cycle) : undefined;
}

const approveBy = (road: typeof chain.approve, order: Approve, item: ItemState, context: ItemContext) =>
  judged(order, item, context, () => itemVerbs.approveBy(road, withAssessment(order), item, context));

/** Whoever approves, by whatever authority: the same content, the same ratings, the same consequences. */
function judged(
  order: Approve,
  item: ItemState,
  context: ItemContext,
  judge: () => Decision<chain.ApprovalEvent>,
): Decision<ItemEvent> {
  const matter = matterIn(item, order.matter);
  if (isRefusal(matter)) return matter;
  const refused = ratingRefused(order, matter, context);
  if (refused) return refused;
  const decision = judge();
  const settles = !isRefusal(decision) && decision.events.some((event) => event.type === 'MatterSettled');
  if (!settles || matter.kind !== 'revision') return decision;
  // A report may have been settled while the revision was under way: its year keeps the target it was settled with.
  const over = matter.content.changes.find(({ year }) => isSettled(item, year));
  if (over) return refuse('year-settled', { year: over.year });
  return andThen<ItemEvent, ItemEvent>(decision, () => [targetRevised(order.matter, matter, item)]);
}

const withAssessment = <O extends Approve>(order: O) => ({ ...order, assessment: order.rating || null });

export interface Return {
  readonly matter: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly to?: string;
}

/** 差戻し. */
export const sendBack = itemVerbs.sendBack;

/** 却下: ends the matter with a no, where its route lets the step do so. */
export const reject = itemVerbs.reject;

export const recall = itemVerbs.recall;

export const withdraw = itemVerbs.withdraw;

/**
 * A second evaluation that differs from the computed grade owes its reason, which is the approver's comment. Who gives
 * the department's own grade again agrees with the reason that stands in the report.
 */
function ratingRefused({ rating, comment }: Approve, matter: Matter, { plan }: ItemContext): Refusal | null {
  if (!rating) return null;
  if (matter.kind !== 'progress') return refuse('step-does-not-assess', { step: matter.kind });
  const grades = scaleOf(plan, matter.content.fiscalYear).map((each) => each.grade);
  if (!grades.includes(rating)) return refuse('rating-unknown', { rating, grades });
  const { computed, rating: submitted } = matter.content;
  const agrees = !computed || rating === computed.grade || rating === submitted;
  return agrees || comment?.trim() ? null : reasonOwed('comment', rating, computed);
}

function targetRevised(id: string, matter: Extract<Matter, { kind: 'revision' }>, item: ItemState): TargetRevised {
  const { indicator, changes, reason } = matter.content;
  const version = targetsInForce(item.indicators[indicator]!).version + 1;
  return { type: 'TargetRevised', data: { matter: id, version, indicator, changes, reason } };
}
