import { accept, type Decision, type Signature } from '@ayumi/event-sourcing';
import { canonicalJson, refuse } from '@ayumi/kernel';
import type { RouteDefinition } from './route.definition';
import type { RouteEvent } from './route.events';
import { currentRoute, type RouteState } from './route.state';

/** Publishing the definition in force once more changes nothing. */
export function publishRoute(
  definition: RouteDefinition,
  state: RouteState,
  signature: Signature | null,
): Decision<RouteEvent> {
  if (!signature) return refuse('not-allowed');
  const problems = checkRoute(definition);
  if (problems.length > 0) return refuse('route-unsound', { problems });
  const current = currentRoute(state);
  if (current && canonicalJson(current.definition) === canonicalJson(definition)) return accept(signature);
  return accept(signature, { type: 'RoutePublished', data: { version: (current?.version ?? 0) + 1, definition } });
}

/** Everything that would leave a matter standing still. */
export function checkRoute({ steps }: RouteDefinition): readonly string[] {
  const ids = steps.map((step) => step.id);
  return [
    ...(steps.length === 0 ? ['the route has no step'] : []),
    ...(steps.length > 0 && !steps.some((step) => !step.when?.length)
      ? ['every step is conditional: the route may be empty']
      : []),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the step ${id} stands twice`),
    ...ids.filter((id) => id === 'drafter').map(() => 'no step may be called drafter'),
    ...steps.flatMap((step) => [
      ...(step.posts.length === 0 ? [`the step ${step.id} names no post`] : []),
      ...step.posts
        .filter((post) => !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(post))
        .map((post) => `the step ${step.id} names ${post}, which is not unit/post`),
      ...(typeof step.needs === 'number' && (step.needs < 1 || step.needs > step.posts.length)
        ? [`the step ${step.id} needs ${step.needs} of ${step.posts.length} posts`]
        : []),
    ]),
  ];
}
