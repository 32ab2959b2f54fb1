import {
  addressIn,
  holdsUp,
  isOpen,
  pinRoute,
  versionOn,
  type Approval,
  type Flag,
  type Submission,
  type Traits,
} from '@ayumi/approval';
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

/** What the route may ask about the content. */
export interface About extends Pick<Traits, 'indicators' | 'amountThousandYen'> {
  readonly touchesMoney?: boolean;
  readonly important?: boolean;
}

/** The frame of a submission: the next round of the matter, on the route in force, bound to its content. */
export function submissionOf(
  matter: string,
  kind: 'progress' | 'revision',
  content: object,
  about: About,
  before: Approval | undefined,
  item: ItemState,
  context: ItemContext,
): Submission | Refusal {
  const pinned = before && isOpen(before) ? before.route.version : undefined;
  const { routes, office } = context;
  const { versions } = routes[kind];
  // The version that the matter began with, but its conditions as they are now: a revision may come to touch money.
  const route =
    pinned === undefined ? versionOn(routes[kind], office.day) : versions.find(({ version }) => version === pinned);
  if (!route) return refuse('no-route', { kind });
  const { important: stated = false, touchesMoney = false, indicators, amountThousandYen } = about;
  // What the planning office called important stays so until it says otherwise.
  const important = stated || (before !== undefined && isOpen(before) && before.important);
  const flags: Flag[] = [
    ...(touchesMoney ? ['touches-money' as const] : []),
    ...(important ? ['important' as const] : []),
  ];
  const traits: Traits = { kind, indicators, amountThousandYen, chapter: item.text!.chapter, flags };
  const { steps, ...rest } = pinRoute(route.definition, route.version, traits);
  const empty = steps.find(
    (step) => holdsUp(step) && step.posts.some((post) => !office.exists(addressIn(post, item.lead!))),
  );
  if (empty) return refuse('no-post-on-route', { step: empty.title });
  return {
    matter,
    round: (before?.round ?? 0) + 1,
    route: { ...rest, steps },
    lead: item.lead!,
    fingerprint: fingerprint({ matter, content }),
    ...(important && { important }),
  };
}

/** Edited while under way: the approvals that saw the old content, which count no more. */
export const voidedBy = ({ approvals }: Approval): Pick<Submission, 'voids'> =>
  approvals.length > 0 ? { voids: approvals.map((each) => each.step) } : {};

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
