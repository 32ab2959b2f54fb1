import {
  addressIn,
  holdsUp,
  isOpen,
  pinRoute,
  versionOn,
  type Approval,
  type Flag,
  type Office,
  type RouteState,
  type Submission,
  type Traits,
} from '@ayumi/approval';
import { refuse, type Refusal } from '@ayumi/kernel';

/** What is submitted, whatever kind of matter it is. */
export interface Submitting {
  readonly matter: string;
  /** Identity of the content. */
  readonly fingerprint: string;
  readonly lead: string;
  readonly traits: Omit<Traits, 'flags'>;
  readonly touchesMoney?: boolean;
  /** Important, unprecedented or disputed. */
  readonly important?: boolean;
}

/** The frame of a submission: the next round of the matter, on the route in force, bound to its content. */
export function submissionFrame(
  { matter, fingerprint, lead, traits, touchesMoney = false, important: stated = false }: Submitting,
  before: Approval | undefined,
  route: RouteState,
  office: Office,
): Submission | Refusal {
  const pinned = before && isOpen(before) ? before.route.version : undefined;
  // The version that the matter began with, but its conditions as they are now: a revision may come to touch money.
  const found =
    pinned === undefined ? versionOn(route, office.day) : route.versions.find(({ version }) => version === pinned);
  if (!found) return refuse('no-route', { kind: traits.kind });
  // What the planning office called important stays so until it says otherwise.
  const important = stated || (before !== undefined && isOpen(before) && before.important);
  const flags: Flag[] = [
    ...(touchesMoney ? ['touches-money' as const] : []),
    ...(important ? ['important' as const] : []),
  ];
  const { steps, ...rest } = pinRoute(found.definition, found.version, { ...traits, flags });
  const empty = steps.find((step) => holdsUp(step) && step.posts.some((post) => !office.exists(addressIn(post, lead))));
  if (empty) return refuse('no-post-on-route', { step: empty.title });
  return {
    matter,
    round: (before?.round ?? 0) + 1,
    route: { ...rest, steps },
    lead,
    fingerprint,
    ...(important && { important }),
  };
}
