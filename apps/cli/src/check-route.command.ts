import { checkRoute, type Posts } from '@ayumi/approval';
import { definitionFrom, postsFor, ROUTES } from '@ayumi/plan/runtime';
import { OperatorError } from './operator-error';
import { readRoute, unsound } from './route-file';
import { problemWords, stepWords } from './route-words';
import { readOrganisation, type Organisation } from './seed/seed-files';

export interface CheckRouteOptions {
  /** A file in the shape of seeds/organisation.yaml: the route's posts are held against it. */
  readonly organisation?: string;
}

/** Says what would leave a matter standing still on the route in a file, before anybody publishes it. */
export function checkRouteFile(file: string, { organisation }: CheckRouteOptions, say: (line: string) => void): void {
  const posts = organisation === undefined ? undefined : postsIn(organisation);
  const { route, ...draft } = readRoute(file);
  const definition = definitionFrom(route, draft);
  const problems = [...unknownRoute(route), ...checkRoute(definition, posts).map(problemWords)];
  if (problems.length > 0) throw unsound(file, problems);
  const { title, steps } = definition;
  say(`${title} (${route}): sound, ${steps.length} steps.`);
  steps.flatMap((step, index) => stepWords(step, index + 1)).forEach((line) => say(`  ${line}`));
  if (!posts) say('Its posts were not looked up: --organisation <file> holds them against an organisation.');
}

const unknownRoute = (route: string): readonly string[] =>
  ROUTES.some((each) => each === route) ? [] : [`no matter travels the route ${route}: there are ${ROUTES.join(', ')}`];

/** The posts of an organisation's file, found the way they are found for a city's. */
function postsIn(file: string): Posts {
  const { units, posts } = (readOrganisation(file) ?? {}) as Partial<Organisation>;
  const found =
    areNamed(units) && areNamed(posts)
      ? postsFor({
          units: byId(
            units.map(({ id, parent = null, duty = null, ...unit }) => ({ ...unit, id, unit: id, parent, duty })),
          ),
          posts: byId(posts.map((post) => ({ ...post, post: post.id }))),
        })
      : undefined;
  if (found) return found;
  throw new OperatorError(`${file} lists no units and posts. It must have the shape of seeds/organisation.yaml.`);
}

/** A list that people wrote, each of whose entries has the id by which it is found. */
const areNamed = <T extends { readonly id: string }>(list: readonly T[] | undefined): list is readonly T[] =>
  Array.isArray(list) && list.every((each: Partial<T> | null) => typeof each?.id === 'string');

const byId = <T extends { readonly id: string }>(list: readonly T[]): Record<string, T> =>
  Object.fromEntries(list.map((each) => [each.id, each]));
