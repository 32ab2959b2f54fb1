import * as chain from '@ayumi/approval';
import type { Decision } from '@ayumi/event-sourcing';
import { isRefusal } from '@ayumi/kernel';
import { matterIn } from './item.approval.decider';
import type { ItemEvent } from './item.events';
import type { ItemState } from './item.state';
import { overlong } from './item.submission';
import type { ItemContext } from './item.world';

/* What goes on beside the route of a matter: 後閲, 供覧, and whether it is important. */

interface AboutMatter {
  readonly matter: string;
}

/** 後閲: carries the matter past an intermediate step whose holders are all away. */
export function passOver(order: AboutMatter, item: ItemState, { office }: ItemContext): Decision<ItemEvent> {
  const matter = matterIn(item, order.matter);
  return isRefusal(matter) ? matter : chain.passOver(matter.approval, office);
}

/** 後閲: reads what went past him, or was decided for him, while he was away. */
export function postReview(
  order: AboutMatter & { readonly comment?: string },
  item: ItemState,
  { office }: ItemContext,
): Decision<ItemEvent> {
  const matter = matterIn(item, order.matter);
  if (isRefusal(matter)) return matter;
  return overlong({ comment: order.comment }) ?? chain.postReview(matter.approval, order, office);
}

/** 供覧: shows the matter to further posts. */
export function circulate(
  order: AboutMatter & { readonly posts: readonly string[] },
  item: ItemState,
  { office }: ItemContext,
): Decision<ItemEvent> {
  const matter = matterIn(item, order.matter);
  return isRefusal(matter) ? matter : chain.circulate(matter.approval, order, office);
}

export function markRead(order: AboutMatter, item: ItemState, { office }: ItemContext): Decision<ItemEvent> {
  const matter = matterIn(item, order.matter);
  return isRefusal(matter) ? matter : chain.markRead(matter.approval, office);
}

export function stateImportance(
  order: AboutMatter & chain.StateImportance,
  item: ItemState,
  { office }: ItemContext,
): Decision<ItemEvent> {
  const matter = matterIn(item, order.matter);
  if (isRefusal(matter)) return matter;
  return (
    overlong({ reason: order.reason }) ?? chain.stateImportance(matter.approval, order, office.planningAuthority())
  );
}
