import { holds, type Traits } from './route.condition';
import type { PinnedRoute, RouteDefinition } from './route.definition';

/** The route of one matter: the steps whose conditions all hold. */
export const pinRoute = (definition: RouteDefinition, version: number, traits: Traits): PinnedRoute => ({
  route: definition.route,
  version,
  steps: definition.steps.filter((step) => (step.when ?? []).every((condition) => holds(condition, traits))),
});
