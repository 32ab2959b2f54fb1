import type { Decider } from '@ayumi/event-sourcing';
import type { Day } from '@ayumi/kernel';
import type { RouteDefinition } from './route.definition';
import type { RouteEvent } from './route.events';

export interface RouteVersion {
  readonly version: number;
  /** The first day on which matters start on it. */
  readonly from: Day;
  readonly definition: RouteDefinition;
}

export interface RouteState {
  /** Every version ever published, in the order of publication. */
  readonly versions: readonly RouteVersion[];
}

export const routeDecider: Decider<RouteState, RouteEvent> = {
  category: 'route',
  initial: { versions: [] },
  evolve: (state, event) => (event.type === 'RoutePublished' ? { versions: [...state.versions, event.data] } : state),
};

/** The version in force on a day: of those that have begun, the one that begins last; a later word on the same day wins. */
export const versionOn = ({ versions }: RouteState, day: Day): RouteVersion | null =>
  versions.reduce<RouteVersion | null>(
    (found, each) => (each.from <= day && (!found || each.from >= found.from) ? each : found),
    null,
  );

/** The version's last day: the day before another takes its place; null while none does, and where it never counts. */
export function validityOf(
  { versions }: RouteState,
  { version, from }: RouteVersion,
): { from: Day; before: Day | null } | null {
  const replaced = versions.some((each) => each.from === from && each.version > version);
  if (replaced) return null;
  const next = versions.filter((each) => each.from > from).map((each) => each.from);
  return { from, before: next.length > 0 ? next.toSorted()[0]! : null };
}
