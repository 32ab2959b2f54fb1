import { checkRoute, type RouteDefinition } from '@ayumi/approval';
import { OperatorError } from './operator-error';
import { readYaml } from './seed/seed-files';

/** Says what would leave a matter standing still on the route in a file, before anybody publishes it. */
export function checkRouteFile(file: string, say: (line: string) => void): void {
  const route = readYaml<Partial<RouteDefinition> | null>(file);
  const shape = shapeProblems(route);
  const problems = shape.length > 0 ? shape : checkRoute(route as RouteDefinition);
  if (problems.length > 0) {
    const lines = problems.map((problem) => `  ${problem}`);
    throw new OperatorError([`${file} has ${problems.length} problem(s).`, ...lines].join('\n'));
  }
  const { title, steps } = route as RouteDefinition;
  say(`${title}: sound, ${steps.length} steps.`);
  for (const step of steps) {
    const when = step.when?.length ? `, when ${step.when.join(' and ')}` : '';
    say(`  ${step.title} — ${step.posts.join(', ')} (${step.kind}, needs ${step.needs}${when})`);
  }
}

/** What a file that people write may lack, before the rules can be asked. */
function shapeProblems(route: Partial<RouteDefinition> | null): readonly string[] {
  const steps: unknown = route?.steps;
  if (!Array.isArray(steps)) return ['it has no list of steps'];
  return [
    ...(['route', 'title'] as const).filter((key) => typeof route?.[key] !== 'string').map((key) => `it has no ${key}`),
    ...steps.flatMap((step: Record<string, unknown> | null, index) => [
      ...['id', 'title']
        .filter((key) => typeof step?.[key] !== 'string')
        .map((key) => `step ${index + 1} has no ${key}`),
      ...(Array.isArray(step?.posts) ? [] : [`step ${index + 1} has no list of posts`]),
      ...(['approve', 'consult'].includes(String(step?.kind))
        ? []
        : [`step ${index + 1} has no kind: approve or consult`]),
      ...(step?.needs === 'all' || step?.needs === 'any' || typeof step?.needs === 'number'
        ? []
        : [`step ${index + 1} does not say how many posts it needs: all, any or a number`]),
    ]),
  ];
}
