import type { Day } from '@ayumi/kernel';
import type { Fact } from '@ayumi/event-sourcing';
import type { RouteDefinition } from './route.definition';

/**
 * A version of the route, in force from a day on until the next one begins. Matters under way finish on the version
 * that they started with.
 */
export type RoutePublished = Fact<
  'RoutePublished',
  { readonly version: number; readonly from: Day; readonly definition: RouteDefinition }
>;

export type RouteEvent = RoutePublished;
