import * as fc from 'fast-check';
import { progressRoute } from '../approval.examples';
import { checkRoute, type Posts } from './route.check';
import { FLAGS, type Condition, type Traits } from './route.condition';
import { STEP_KINDS, STEP_VERBS, type RouteDefinition, type Step } from './route.definition';

/* Routes as somebody may write them, sound and not, and the matters that may travel them. */

/** 係長承認: the first step of the progress route. */
export const chief: Step = progressRoute.steps[0]!;

export const step = (id: string, more: Partial<Step> = {}): Step => ({ ...chief, id, title: id, ...more });

/** The progress route with these steps in place of its own. */
export const routeOf = (...steps: readonly Step[]): RouteDefinition => ({ ...progressRoute, steps });

/** A small organisation: 収納課 and 税務課 lead, the planning office decides. */
export const postsOf = (...addresses: readonly string[]): Posts => ({
  exists: (address) => addresses.includes(address),
  leads: ['shuunou', 'zeimu'],
});

/** What is wrong with it, each in a few words: `no-post chief`. */
export const problemsOf = (route: RouteDefinition, posts?: Posts): readonly string[] =>
  checkRoute(route, posts).map(({ problem, step: at, about }) => [problem, at, about].filter(Boolean).join(' '));

export const traits: Traits = {
  kind: 'progress',
  indicators: ['collection-rate'],
  amountThousandYen: null,
  chapter: 1,
  flags: [],
};

const flag = fc.constantFrom(...FLAGS);
const word = fc.constantFrom('progress', 'revision', 'collection-rate', 'arrears');
/** Mostly this, now and then that. */
const mostly = <A, B>(usual: fc.Arbitrary<A>, odd: fc.Arbitrary<B>): fc.Arbitrary<A | B> =>
  fc.oneof({ weight: 19, arbitrary: usual }, { weight: 1, arbitrary: odd });

export const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: mostly(fc.constant('progress'), word) }),
  fc.record({ indicator: word }),
  fc.record({ amountAtLeast: mostly(fc.integer({ min: 1, max: 5_000 }), fc.constant(0)) }),
  fc.record({ chapter: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ flag }),
);

export const anyTraits: fc.Arbitrary<Traits> = fc.record({
  kind: fc.constantFrom('progress', 'revision'),
  indicators: fc.uniqueArray(word),
  amountThousandYen: fc.oneof(fc.constantFrom('unknown' as const, null), fc.integer({ min: -9_000, max: 9_000 })),
  chapter: fc.integer({ min: 1, max: 3 }),
  flags: fc.uniqueArray(flag),
});

const post = mostly(fc.constantFrom('lead/chief', 'zaisei/manager', 'shi/mayor'), fc.constant('課長'));

export const anyStep: fc.Arbitrary<Step> = fc
  .record({
    id: mostly(fc.uuid(), fc.constantFrom('chief', 'drafter')),
    kind: fc.constantFrom(...STEP_KINDS),
    posts: fc.uniqueArray(post, { minLength: 1, maxLength: 2 }),
    needs: mostly(fc.constantFrom('all' as const, 'any' as const, 1), fc.constantFrom(0, 2)),
    when: fc.option(fc.array(anyCondition, { maxLength: 2 }), { nil: undefined }),
    offers: fc.option(fc.uniqueArray(fc.constantFrom(...STEP_VERBS)), { nil: undefined }),
    dueDays: fc.constantFrom(1, 3, undefined),
    title: fc.string(),
  })
  // What is shown takes no answer: most of what is drawn for it would be wrong with it.
  .map((each) => (each.kind === 'circulate' ? { ...each, needs: 'all' as const, offers: undefined } : each));

export const anyRoute: fc.Arbitrary<RouteDefinition> = fc
  .array(anyStep, { maxLength: 6 })
  .map((steps) => routeOf(...steps));

export const runs = { seed: 20250522, numRuns: 500 };
