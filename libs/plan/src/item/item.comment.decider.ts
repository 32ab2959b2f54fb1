import * as chain from '@ayumi/approval';
import type { Decision } from '@ayumi/event-sourcing';
import { isRefusal, refuse } from '@ayumi/kernel';
import { matterIn } from './item.approval.decider';
import { withChanges } from './item.changes';
import type { ItemEvent } from './item.events';
import type { ItemState } from './item.state';
import { overlong } from './item.submission';
import type { ItemContext } from './item.world';

export interface CommentOnField {
  readonly matter: string;
  readonly fingerprint: string;
  /** A field of the matter's content: `done`, `results`, `reason`, … */
  readonly field: string;
  readonly text: string;
}

/** A word about one field of a matter under way. It moves nothing. */
export function commentOnField(order: CommentOnField, item: ItemState, { office }: ItemContext): Decision<ItemEvent> {
  const matter = matterIn(item, order.matter);
  if (isRefusal(matter)) return matter;
  if (!Object.hasOwn(matter.content, order.field)) return refuse('field-unknown', { field: order.field });
  const { field, text, fingerprint: seen } = order;
  const decision = chain.commentOnField(matter.approval, { field, text, seen }, office);
  return overlong({ comment: text }) ?? withChanges(decision, matter, seen);
}

export interface ResolveComment {
  readonly matter: string;
  readonly comment: string;
}

export function resolveComment(order: ResolveComment, item: ItemState, { office }: ItemContext): Decision<ItemEvent> {
  const matter = matterIn(item, order.matter);
  if (isRefusal(matter)) return matter;
  return chain.resolveComment(matter.approval, order.comment, office);
}
