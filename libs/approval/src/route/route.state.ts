import type { Decider } from '@ayumi/event-sourcing';
import type { RouteDefinition } from './route.definition';
import type { RouteEvent } from './route.events';

export interface RouteState {
  /** Every version ever published, the newest last. */
  readonly versions: readonly { readonly version: number; readonly definition: RouteDefinition }[];
}

export const routeDecider: Decider<RouteState, RouteEvent> = {
  category: 'route',
  initial: { versions: [] },
  evolve: (state, event) => (event.type === 'RoutePublished' ? { versions: [...state.versions, event.data] } : state),
};

export const currentRoute = (state: RouteState) => state.versions.at(-1) ?? null;
