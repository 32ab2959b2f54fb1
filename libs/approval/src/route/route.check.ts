import { FLAGS, type Condition } from './route.condition';
import { STEP_KINDS, STEP_VERBS, type RouteDefinition, type Step } from './route.definition';

/** The posts that there are, so far as a route may be held against them. */
export interface Posts {
  readonly exists: (address: string) => boolean;
  /** The units that may lead what travels the route; `lead/…` must mean a post for each of them. */
  readonly leads: readonly string[];
}

/** What is wrong with a route, at which step, and what exactly was written there. Words for it are the business of whoever tells it. */
export interface RouteProblem {
  readonly problem: RouteProblemCode;
  readonly step: string | null;
  readonly about: string | null;
}

export const ROUTE_PROBLEMS = [
  'no-step',
  'no-end',
  'ends-with-consult',
  'step-twice',
  'step-called-drafter',
  'kind-unknown',
  'no-post',
  'not-an-address',
  'post-twice',
  'count-wrong',
  'due-wrong',
  'verb-unknown',
  'no-condition',
  'shown-offers',
  'shown-needs',
  'kind-elsewhere',
  'two-chapters',
  'two-indicators',
  'post-missing',
  'lead-post-missing',
] as const;
export type RouteProblemCode = (typeof ROUTE_PROBLEMS)[number];

const wrong = (
  problem: RouteProblemCode,
  step: string | null = null,
  about: string | number | null = null,
): RouteProblem => ({
  problem,
  step,
  about: about === null ? null : String(about),
});

/** Everything that would leave a matter standing still, or that can never come to pass. With posts, also what they lack. */
export function checkRoute({ route, steps }: RouteDefinition, posts?: Posts): readonly RouteProblem[] {
  const ids = steps.map((step) => step.id);
  return [
    ...ends(steps),
    ...[...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => wrong('step-twice', id)),
    ...ids.filter((id) => id === 'drafter').map((id) => wrong('step-called-drafter', id)),
    ...steps.flatMap((step) => [
      ...malformed(step),
      ...unreachable(step, route),
      ...(posts ? nobodyThere(step, posts) : []),
    ]),
  ];
}

/** Whether every matter comes to somebody who decides it. */
function ends(steps: readonly Step[]): readonly RouteProblem[] {
  if (steps.length === 0) return [wrong('no-step')];
  const always = steps.findLastIndex((step) => step.kind === 'approve' && !step.when?.length);
  if (always < 0) return [wrong('no-end')];
  const asked = steps.slice(always + 1).filter((step) => step.kind === 'consult');
  return asked.map(({ id }) => wrong('ends-with-consult', id));
}

function malformed(step: Step): readonly RouteProblem[] {
  const { id, kind, posts, needs, when = [], offers = [], dueDays } = step;
  const isShown = kind === 'circulate';
  const isDue = dueDays === undefined || (Number.isInteger(dueDays) && dueDays > 0);
  return [
    ...(STEP_KINDS.includes(kind) ? [] : [wrong('kind-unknown', id, kind)]),
    ...(posts.length === 0 ? [wrong('no-post', id)] : []),
    ...posts.filter((post) => !ADDRESS.test(post)).map((post) => wrong('not-an-address', id, post)),
    ...(new Set(posts).size < posts.length ? [wrong('post-twice', id)] : []),
    ...(countsWrong(needs, posts.length) ? [wrong('count-wrong', id, `${needs} / ${posts.length}`)] : []),
    ...(isDue ? [] : [wrong('due-wrong', id, dueDays)]),
    ...offers.filter((verb) => !STEP_VERBS.includes(verb)).map((verb) => wrong('verb-unknown', id, verb)),
    ...when.filter((each) => !isCondition(each)).map((each) => wrong('no-condition', id, JSON.stringify(each))),
    ...(isShown && offers.length > 0 ? [wrong('shown-offers', id, offers.join(', '))] : []),
    ...(isShown && needs !== 'all' ? [wrong('shown-needs', id)] : []),
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
  if (more.length > 0) return false;
  if (word === 'flag') return FLAGS.some((flag) => flag === value);
  if (word === 'chapter') return Number.isInteger(value);
  if (word === 'amountAtLeast') return Number.isInteger(value) && Number(value) > 0;
  return (word === 'kind' || word === 'indicator') && typeof value === 'string' && value !== '';
}

/** A report tells of every indicator of its item; a revision changes the targets of one. */
const ABOUT_ONE_INDICATOR = ['revision'];

/** A step that no matter of this route can ever come to. */
function unreachable({ id, when = [] }: Step, route: string): readonly RouteProblem[] {
  const said = when.filter(isCondition).map((each) => Object.entries(each)[0]! as [string, string | number]);
  const values = (word: string) => new Set(said.filter(([each]) => each === word).map(([, value]) => value));
  const elsewhere = [...values('kind')].filter((kind) => kind !== route);
  return [
    ...elsewhere.map((kind) => wrong('kind-elsewhere', id, kind)),
    // An item stands in one chapter only.
    ...(values('chapter').size > 1 ? [wrong('two-chapters', id)] : []),
    ...(ABOUT_ONE_INDICATOR.includes(route) && values('indicator').size > 1 ? [wrong('two-indicators', id)] : []),
  ];
}

function nobodyThere({ id, posts }: Step, { exists, leads }: Posts): readonly RouteProblem[] {
  return posts
    .filter((post) => ADDRESS.test(post))
    .flatMap((post) => {
      if (!post.startsWith('lead/')) return exists(post) ? [] : [wrong('post-missing', id, post)];
      const lacking = leads.filter((lead) => !exists(`${lead}/${post.slice('lead/'.length)}`));
      return lacking.length > 0 ? [wrong('lead-post-missing', id, `${post}: ${lacking.join(', ')}`)] : [];
    });
}
