import { accept, type Decision, type Signature } from '@ayumi/event-sourcing';
import { canonicalJson, refuse, type Day } from '@ayumi/kernel';
import { checkRoute, type Posts } from './route.check';
import type { RouteDefinition } from './route.definition';
import type { RouteEvent } from './route.events';
import { versionOn, type RouteState } from './route.state';

export interface PublishRoute {
  readonly definition: RouteDefinition;
  /** The first day in force. */
  readonly from: Day;
}

export interface RouteWorld {
  /** The authority to look after routes; null where the actor has none. */
  readonly signature: Signature | null;
  /** Today, in Tokyo. */
  readonly day: Day;
  /** Undefined while the organisation has none at all. */
  readonly posts: Posts | undefined;
}

/** A new version. Publishing what is in force on that day once more changes nothing. */
export function publishRoute(
  { definition, from }: PublishRoute,
  state: RouteState,
  { signature, day, posts }: RouteWorld,
): Decision<RouteEvent> {
  if (!signature) return refuse('not-allowed');
  const problems = checkRoute(definition, posts);
  if (problems.length > 0) return refuse('route-unsound', { problems });
  const inForce = versionOn(state, from);
  if (inForce && canonicalJson(inForce.definition) === canonicalJson(definition)) return accept(signature);
  // The first version may say since when the city has had it; what replaces one that people have followed may not.
  if (state.versions.length > 0 && from < day) return refuse('route-in-the-past', { from, today: day });
  return accept(signature, {
    type: 'RoutePublished',
    data: { version: state.versions.length + 1, from, definition },
  });
}
