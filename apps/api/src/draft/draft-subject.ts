import type { EventStore } from '@ayumi/event-sourcing';
import { upcast } from '@ayumi/event-sourcing';
import { planDecider, type ItemState } from '@ayumi/plan';
import { REVIEW_ID } from '@ayumi/plan/runtime';
import { foldedItem } from '../item/folded-item';

/**
 * What a form may be about: an item, or a year's review of a plan. Null: a review, which nobody submits by a form, so
 * that no draft of it grows old. Throws a problem where there is neither.
 */
export async function draftSubject(store: EventStore, id: string): Promise<ItemState | null> {
  if (REVIEW_ID.test(id) && (await hasYear(store, id))) return null;
  return (await foldedItem(store, id, null)).item;
}

async function hasYear(store: EventStore, review: string): Promise<boolean> {
  const dot = review.lastIndexOf('.');
  const events = await store.readStream(`${planDecider.category}-${review.slice(0, dot)}`);
  const { frame } = events.map((event) => upcast(planDecider, event)).reduce(planDecider.evolve, planDecider.initial);
  return frame?.years.includes(Number(review.slice(dot + 1))) ?? false;
}
