import { addressIn, isOpen, pinRoute, type Approval, type Submission } from '@ayumi/approval';
import type { Signature } from '@ayumi/event-sourcing';
import { fingerprint, refuse, type Refusal } from '@ayumi/kernel';
import type { ItemContext } from './item.world';
import type { ItemState } from './item.state';

/** The longest text a field takes, counted as a reader counts characters (grapheme clusters). */
export const LONGEST_TEXT = 4000;

/** 起案: only the clerks of the lead unit draft for an item. */
export function drafterOf(item: ItemState, { office }: ItemContext): Signature | Refusal {
  if (!item.text) return refuse('item-unknown');
  if (!item.lead) return refuse('no-lead-unit');
  return office.authorityFor(`${item.lead}/clerk`) ?? refuse('not-your-item', { lead: item.lead });
}

/** The frame of a submission: the next round of the matter, on the route in force, bound to its content. */
export function submissionOf(
  matter: string,
  kind: 'progress' | 'revision',
  content: object,
  flags: readonly string[],
  before: Approval | undefined,
  item: ItemState,
  context: ItemContext,
): Submission | Refusal {
  const pinned = before && isOpen(before) ? before.route.version : undefined;
  const versions = context.routes[kind];
  // The version that the matter began with, but its conditions as they are now: a revision may come to touch money.
  const route = pinned === undefined ? versions.at(-1) : versions.find(({ version }) => version === pinned);
  if (!route) return refuse('no-route', { kind });
  const { steps, ...rest } = pinRoute(route.definition, route.version, flags);
  const empty = steps.find((step) => step.posts.some((post) => !context.office.exists(addressIn(post, item.lead!))));
  if (empty) return refuse('no-post-on-route', { step: empty.title });
  return {
    matter,
    round: (before?.round ?? 0) + 1,
    route: { ...rest, steps },
    lead: item.lead!,
    fingerprint: fingerprint({ matter, content }),
  };
}

/** The first text that is over the limit, if any. */
export function overlong(texts: Readonly<Record<string, string | null | undefined>>): Refusal | null {
  for (const [field, text] of Object.entries(texts)) {
    // A character is at least one code unit: only what is longer in units has to be counted.
    if (!text || text.length <= LONGEST_TEXT || !isOverlong(text)) continue;
    return refuse('text-too-long', { field, limit: LONGEST_TEXT });
  }
  return null;
}

/** Stops counting at the limit: segmenting is slow, and how much too long it is helps nobody. */
function isOverlong(text: string): boolean {
  let length = 0;
  for (const _ of new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)) {
    if (++length > LONGEST_TEXT) return true;
  }
  return false;
}
