import * as chain from '@ayumi/approval';
import { andThen, type Decision } from '@ayumi/event-sourcing';
import { isRefusal, own, refuse, type Day, type Refusal } from '@ayumi/kernel';
import { scaleOf } from '../plan/plan.state';
import type { ItemContext } from './item.world';
import type { ItemEvent, TargetRevised } from './item.events';
import { withChanges } from './item.changes';
import { reasonOwed } from './item.progress.decider';
import { isSettled } from './item.revision.decider';
import { targetsInForce, type ItemState, type Matter } from './item.state';
import { overlong } from './item.submission';

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
  overlong({ reason: order.reason }) ??
  approveBy(
    (approval, seen, office) =>
      chain.override(approval, { ...seen, reason: order.reason, extendedTo: extensionOf(order.matter, item) }, office),
    order,
    item,
    context,
  );

/** Until when a report was given longer; nobody gives longer for a revision. */
function extensionOf(id: string, item: ItemState): Day | undefined {
  const matter = own(item.matters, id);
  return matter?.kind === 'progress' ? own(item.extendedTo, matter.content.cycle) : undefined;
}

/** Whoever approves, by whatever authority: the same content, the same ratings, the same consequences. */
function approveBy(
  road: typeof chain.approve,
  order: Approve,
  item: ItemState,
  context: ItemContext,
): Decision<ItemEvent> {
  const matter = matterIn(item, order.matter);
  if (isRefusal(matter)) return matter;
  const tooLong = overlong({ comment: order.comment }) ?? ratingRefused(order, matter, context);
  if (tooLong) return tooLong;
  const { comment, fingerprint: seen } = order;
  const assessment = order.rating || null;
  const decision = road(matter.approval, { seen, comment, assessment }, context.office);
  const settles = !isRefusal(decision) && decision.events.some((event) => event.type === 'MatterSettled');
  if (!settles || matter.kind !== 'revision') return withChanges(decision, matter, seen);
  // A report may have been settled while the revision was under way: its year keeps the target it was settled with.
  const over = matter.content.changes.find(({ year }) => isSettled(item, year));
  if (over) return refuse('year-settled', { year: over.year });
  return andThen(decision, () => [targetRevised(order.matter, matter, item)]);
}

export interface Return {
  readonly matter: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly to?: string;
}

export function sendBack(order: Return, item: ItemState, context: ItemContext): Decision<ItemEvent> {
  const matter = matterIn(item, order.matter);
  if (isRefusal(matter)) return matter;
  const tooLong = overlong({ reason: order.reason });
  if (tooLong) return tooLong;
  const { reason, to, fingerprint: seen } = order;
  return withChanges(chain.sendBack(matter.approval, { seen, reason, to }, context.office), matter, seen);
}

/** 却下: ends the matter with a no, where its route lets the step do so. */
export function reject(order: Omit<Return, 'to'>, item: ItemState, context: ItemContext): Decision<ItemEvent> {
  const matter = matterIn(item, order.matter);
  if (isRefusal(matter)) return matter;
  const { reason, fingerprint: seen } = order;
  return (
    overlong({ reason }) ?? withChanges(chain.reject(matter.approval, { seen, reason }, context.office), matter, seen)
  );
}

export function recall(
  order: { readonly matter: string; readonly reason?: string },
  item: ItemState,
  context: ItemContext,
): Decision<ItemEvent> {
  const matter = matterIn(item, order.matter);
  if (isRefusal(matter)) return matter;
  return overlong({ reason: order.reason }) ?? chain.recall(matter.approval, order, context.office);
}

export function withdraw(
  order: { readonly matter: string; readonly reason: string },
  item: ItemState,
  context: ItemContext,
): Decision<ItemEvent> {
  const matter = matterIn(item, order.matter);
  if (isRefusal(matter)) return matter;
  return overlong({ reason: order.reason }) ?? chain.withdraw(matter.approval, order, context.office);
}

export function matterIn(item: ItemState, id: string): Matter | Refusal {
  if (!item.text) return refuse('item-unknown');
  return own(item.matters, id) ?? refuse('matter-unknown', { matter: id });
}

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
