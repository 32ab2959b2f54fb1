import { currentStep, hasEnded, isOpen } from '@ayumi/approval';
import { accept, type Decision } from '@ayumi/event-sourcing';
import { isRefusal, own, refuse, type Day, type Refusal } from '@ayumi/kernel';
import { refuseDueDay } from '../plan/plan.due-day';
import type { Cycle } from '../plan/plan.state';
import type { DueExtended, HoldersReminded } from './item.events';
import { isAsked } from './item.life';
import { progressMatter } from './item.progress.decider';
import { remindedOn } from './item.reminder';
import type { ItemState } from './item.state';
import { overlong } from '../matter/matter.text';
import { awaitedPosts, dueDayOf } from './item.turn';
import type { ItemContext } from './item.world';

/** A matter by its own name, or the report that a cycle asks for, begun or not. */
export interface Remind {
  readonly matter?: string;
  readonly cycle?: string;
  readonly message?: string;
}

/** 督促: reminds whoever has the matter. It moves nothing, and reminds nobody of the same matter twice on one day. */
export function remind(order: Remind, item: ItemState, context: ItemContext): Decision<HoldersReminded> {
  const { office, at } = context;
  const signature = office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  if (!item.text) return refuse('item-unknown');
  const matter = matterOf(order, item, context);
  if (isRefusal(matter)) return matter;
  const approval = own(item.matters, matter)?.approval ?? null;
  if (approval && hasEnded(approval.status)) return refuse('matter-not-in-progress', { status: approval.status });
  if (!item.lead) return refuse('no-lead-unit');
  const message = order.message?.trim() || null;
  const tooLong = overlong({ message });
  if (tooLong) return tooLong;

  const posts = awaitedPosts(approval, item.lead);
  const holders = posts.map((post) => ({ post, people: office.holdersOf(post).map(({ person }) => person) }));
  if (holders.every(({ people }) => people.length === 0)) return refuse('nobody-to-remind', { posts });
  const already = remindedOn(own(item.reminders, matter), at);
  const reminded = holders
    .map(({ post, people }) => ({ post, people: people.filter((person) => !already.has(person)) }))
    .filter(({ people }) => people.length > 0);
  if (reminded.length === 0) return accept(signature);
  const step = (approval && currentStep(approval)?.id) ?? null;
  return accept(signature, { type: 'HoldersReminded', data: { matter, step, reminded, message } });
}

/** What is there, or else what an open cycle waits for. */
function matterOf(order: Remind, item: ItemState, { plan }: ItemContext): string | Refusal {
  const asked = order.cycle === undefined ? undefined : progressMatter(order.cycle);
  const matter = order.matter ?? asked;
  if (matter === undefined || (asked !== undefined && asked !== matter)) return refuse('matter-or-cycle');
  if (own(item.matters, matter)) return matter;
  if (order.cycle === undefined) return refuse('matter-unknown', { matter });
  const cycle = askingCycle(order.cycle, item, plan);
  return isRefusal(cycle) ? cycle : matter;
}

export interface ExtendDue {
  readonly cycle: string;
  readonly dueOn: Day;
  readonly reason: string;
}

/** 期限の延長: gives one item longer, for all of its way in a cycle. */
export function extendDue(order: ExtendDue, item: ItemState, context: ItemContext): Decision<DueExtended> {
  const signature = context.office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  if (!item.text) return refuse('item-unknown');
  const matter = progressMatter(order.cycle);
  const approval = own(item.matters, matter)?.approval ?? null;
  if (approval?.status === 'settled') return refuse('already-settled', { matter });
  // What came back before the closing may be answered after it, and be given longer for it.
  const cycle =
    approval && isOpen(approval)
      ? (own(context.plan.cycles, order.cycle) ?? refuse('cycle-unknown', { cycle: order.cycle }))
      : askingCycle(order.cycle, item, context.plan);
  if (isRefusal(cycle)) return cycle;
  const reason = order.reason.trim();
  if (!reason) return refuse('reason-missing');
  const from = dueDayOf(approval, cycle, own(item.extendedTo, order.cycle)) ?? cycle.dueOn;
  const { dueOn } = order;
  const refused = overlong({ reason }) ?? refuseDueDay(dueOn, from, context.office.day);
  if (refused) return refused;
  return accept(signature, { type: 'DueExtended', data: { cycle: order.cycle, from, dueOn, reason } });
}

function askingCycle(id: string, item: ItemState, { cycles }: ItemContext['plan']): Cycle | Refusal {
  const cycle = own(cycles, id);
  if (!cycle) return refuse('cycle-unknown', { cycle: id });
  if (cycle.closedAt !== null) return refuse('cycle-closed', { cycle: id });
  return isAsked(item, cycle) ? cycle : refuse('item-stopped', { on: item.stopped?.on });
}
