import { FLAGS, type Condition } from './route.condition';
import { holdsUp, STEP_KINDS, STEP_VERBS, type RouteDefinition, type Step } from './route.definition';

/** The posts that there are, so far as a route may be held against them. */
export interface Posts {
  exists(address: string): boolean;
  /** The units that may lead what travels the route; `lead/…` must mean a post for each of them. */
  readonly leads: readonly string[];
}

/** Everything that would leave a matter standing still, or that can never come to pass. With posts, also what they lack. */
export function checkRoute({ route, steps }: RouteDefinition, posts?: Posts): readonly string[] {
  const ids = steps.map((step) => step.id);
  return [
    ...ends(steps),
    ...[...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `the step ${id} stands twice`),
    ...ids.filter((id) => id === 'drafter').map(() => 'no step may be called drafter'),
    ...steps.flatMap((step) => [
      ...malformed(step),
      ...unreachable(step, route),
      ...(posts ? nobodyThere(step, posts) : []),
    ]),
  ];
}

/** Whether every matter comes to somebody who decides it. */
function ends(steps: readonly Step[]): readonly string[] {
  if (steps.length === 0) return ['the route has no step'];
  const deciding = steps.filter(holdsUp);
  const always = deciding.findLastIndex((step) => step.kind === 'approve' && !step.when?.length);
  if (always < 0) return ['the route has no end: no approve step is there for every matter'];
  return deciding
    .slice(always + 1)
    .filter((step) => step.kind === 'consult')
    .map((step) => `the route may end with ${step.id}, which is asked and cannot decide: put an approve step after it`);
}

function malformed(step: Step): readonly string[] {
  const { id, kind, posts, needs, when = [], offers = [], dueDays } = step;
  return [
    ...(STEP_KINDS.includes(kind) ? [] : [`the step ${id} is of no known kind: ${String(kind)}`]),
    ...(posts.length === 0 ? [`the step ${id} names no post`] : []),
    ...posts
      .filter((post) => !ADDRESS.test(post))
      .map((post) => `the step ${id} names ${post}, which is not unit/post`),
    ...(new Set(posts).size < posts.length ? [`the step ${id} names a post twice`] : []),
    ...(countsWrong(needs, posts.length) ? [`the step ${id} needs ${String(needs)} of ${posts.length} posts`] : []),
    ...(dueDays !== undefined && !(Number.isInteger(dueDays) && dueDays > 0)
      ? [`the step ${id} is due in ${dueDays} working days`]
      : []),
    ...offers
      .filter((verb) => !STEP_VERBS.includes(verb))
      .map((verb) => `the step ${id} offers ${verb}, which is no verb`),
    ...when
      .filter((each) => !isCondition(each))
      .map((each) => `the step ${id} hangs on ${JSON.stringify(each)}, which is no condition`),
    ...(kind === 'circulate' && offers.length > 0
      ? [`the step ${id} is only shown and offers ${offers.join(', ')}`]
      : []),
    ...(kind === 'circulate' && needs !== 'all' ? [`the step ${id} is only shown: it needs all`] : []),
  ];
}

const ADDRESS = /^[a-z0-9-]+\/[a-z0-9-]+$/;

const countsWrong = (needs: Step['needs'], posts: number): boolean =>
  typeof needs === 'number'
    ? !Number.isInteger(needs) || needs < 1 || needs > posts
    : needs !== 'all' && needs !== 'any';

function isCondition(condition: Condition): boolean {
  if (typeof condition !== 'object' || condition === null) return false;
  const [[word, value] = [], ...more] = Object.entries(condition) as [string, unknown][];
  if (word === undefined || more.length > 0) return false;
  if (word === 'flag') return FLAGS.some((flag) => flag === value);
  if (word === 'chapter') return Number.isInteger(value);
  if (word === 'amountAtLeast') return Number.isInteger(value) && Number(value) > 0;
  return (word === 'kind' || word === 'indicator') && typeof value === 'string' && value !== '';
}

/** A step that no matter of this route can ever come to. */
function unreachable({ id, when = [] }: Step, route: string): readonly string[] {
  const said = when.filter(isCondition).map((each) => Object.entries(each)[0]! as [string, unknown]);
  const values = (word: string) => new Set(said.filter(([each]) => each === word).map(([, value]) => value));
  const kinds = [...values('kind')];
  return [
    ...kinds
      .filter((kind) => kind !== route)
      .map((kind) => `the step ${id} is unreachable: no ${String(kind)} travels the route ${route}`),
    ...(values('chapter').size > 1 ? [`the step ${id} is unreachable: an item stands in one chapter only`] : []),
  ];
}

function nobodyThere({ id, posts }: Step, { exists, leads }: Posts): readonly string[] {
  return posts
    .filter((post) => ADDRESS.test(post))
    .flatMap((post) => {
      if (!post.startsWith('lead/')) return exists(post) ? [] : [`the step ${id} names ${post}: there is no such post`];
      const lacking = leads.filter((lead) => !exists(`${lead}/${post.slice('lead/'.length)}`));
      return lacking.length > 0 ? [`the step ${id} names ${post}: there is none for ${lacking.join(', ')}`] : [];
    });
}
