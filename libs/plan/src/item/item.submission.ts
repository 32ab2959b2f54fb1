import { isOpen, pinRoute, type Approval, type RouteDefinition, type Submission } from '@ayumi/approval';
import type { Signature } from '@ayumi/event-sourcing';
import { fingerprint, refuse, type Refusal } from '@ayumi/kernel';
import type { ItemContext } from './item.decider';
import type { ItemState } from './item.state';

/** The newest published version of a route. */
export interface RouteInForce {
  readonly version: number;
  readonly definition: RouteDefinition;
}

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
  const route = context.routes[kind];
  if (!route) return refuse('no-route', { kind });
  return {
    matter,
    round: (before?.round ?? 0) + 1,
    route: before && isOpen(before) ? before.route : pinRoute(route.definition, route.version, flags),
    lead: item.lead!,
    fingerprint: fingerprint({ matter, content }),
  };
}

/** The first text that is over the limit, if any. */
export function overlong(texts: Readonly<Record<string, string | null | undefined>>): Refusal | null {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
  for (const [field, text] of Object.entries(texts)) {
    const length = text ? [...segmenter.segment(text)].length : 0;
    if (length > LONGEST_TEXT) return refuse('text-too-long', { field, length, limit: LONGEST_TEXT });
  }
  return null;
}
