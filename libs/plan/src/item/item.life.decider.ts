import { accept, type Decision } from '@ayumi/event-sourcing';
import { canonicalJson, fiscalYearOf, refuse, type Day } from '@ayumi/kernel';
import { overlong } from '../matter/matter.text';
import type { ItemStopped, RepeatMarked } from './item.events';
import type { ItemState } from './item.state';
import type { ItemContext } from './item.world';

export interface StopItem {
  /** The first day on which the item is no more. */
  readonly on: Day;
  readonly reason: string;
}

/** 廃止・終了. Nothing is deleted; said again, the last day holds, so that a slip can be put right. */
export function stopItem(order: StopItem, item: ItemState, { office, plan }: ItemContext): Decision<ItemStopped> {
  const signature = office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  if (!item.text) return refuse('item-unknown');
  const reason = order.reason.trim();
  if (!reason) return refuse('reason-missing');
  const tooLong = overlong({ reason });
  if (tooLong) return tooLong;
  const years = plan.frame?.years ?? [];
  const year = fiscalYearOf(order.on);
  if (!years.some((each) => each <= year)) return refuse('year-not-in-plan', { year, years });
  const data = { on: order.on, reason };
  if (canonicalJson(item.stopped) === canonicalJson(data)) return accept(signature);
  return accept(signature, { type: 'ItemStopped', data });
}

export interface MarkRepeat {
  /** `kodaira-r3.10`; absent: it repeats none after all. */
  readonly repeats?: string;
}

/** 再掲: the item stands in the plan a second time and counts once, with the other. */
export function markRepeat(order: MarkRepeat, item: ItemState, { office, plan }: ItemContext): Decision<RepeatMarked> {
  const signature = office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  if (!item.text) return refuse('item-unknown');
  const repeats = order.repeats ?? null;
  if (repeats === item.repeats) return accept(signature);
  if (repeats !== null) {
    const known = (plan.frame?.items ?? []).map((no) => `${item.text!.plan}.${no}`);
    if (!known.includes(repeats)) return refuse('item-unknown', { item: repeats });
    if (repeats === `${item.text.plan}.${item.text.no}`) return refuse('repeats-itself');
  }
  return accept(signature, { type: 'RepeatMarked', data: { repeats } });
}
