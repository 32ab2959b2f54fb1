import { own, refuse, type Refusal } from '@ayumi/kernel';
import { verbsOver } from '../matter/matter.verbs';
import { changesOf } from './item.changes';
import type { ItemState, Matter } from './item.state';

export function matterIn(item: ItemState, id: string): Matter | Refusal {
  if (!item.text) return refuse('item-unknown');
  return own(item.matters, id) ?? refuse('matter-unknown', { matter: id });
}

/** The verbs of the office over the reports and revisions of an item. */
export const itemVerbs = verbsOver<ItemState, Matter>({
  matterIn,
  changesOf,
  hasField: ({ content }, field) => Object.hasOwn(content, field),
});

/** A stale decision is told what changed since. */
export const { withChanges } = itemVerbs;
