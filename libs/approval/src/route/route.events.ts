import type { Fact } from '@ayumi/event-sourcing';
import type { RouteDefinition } from './route.definition';

/** A new version of the route; matters under way finish on the one that they started with. */
export type RoutePublished = Fact<'RoutePublished', { readonly version: number; readonly definition: RouteDefinition }>;

export type RouteEvent = RoutePublished;
