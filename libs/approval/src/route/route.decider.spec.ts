import { fold, type Accepted, type Signature, type Told } from '@ayumi/event-sourcing';
import { given, told } from '@ayumi/event-sourcing/testing';
import { isRefusal } from '@ayumi/kernel';
import * as fc from 'fast-check';
import { progressRoute, revisionRoute } from '../approval.examples';
import { checkRoute, publishRoute } from './route.decider';
import { addressIn, neededOf, pinRoute, type RouteDefinition, type Step } from './route.definition';
import type { RouteEvent } from './route.events';
import { currentRoute, routeDecider } from './route.state';

const operator: Signature = { actor: 'operator', actorName: 'operator', basis: 'operator' };
const nothing = given(routeDecider);
const published = nothing.and(publishRoute, progressRoute, operator);
const chief: Step = progressRoute.steps[0]!;
const without: RouteDefinition = { ...progressRoute, steps: progressRoute.steps.slice(1) };
const routeOf = (...steps: readonly Partial<Step>[]): RouteDefinition => ({
  ...progressRoute,
  steps: steps.map((each) => ({ ...chief, ...each })),
});

describe('A route', () => {
  it('is published as its first version', () =>
    nothing
      .when(publishRoute, progressRoute, operator)
      .thenHappens({ type: 'RoutePublished', data: { version: 1, definition: progressRoute } }));

  it('is published by nobody without authority', () =>
    nothing.when(publishRoute, progressRoute, null).thenRefused('not-allowed'));

  it('gets a next version when it changes; the old one stays known', () => {
    published.when(publishRoute, without, operator).thenHappens({ type: 'RoutePublished', data: { version: 2 } });
    const { state } = published.and(publishRoute, without, operator);
    expect(currentRoute(state)).toEqual({ version: 2, definition: without });
    expect(state.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(currentRoute(nothing.state)).toBeNull();
  });

  it('is in force already when published again, whatever the order of its words', () => {
    published.when(publishRoute, progressRoute, operator).thenNothing();
    const { route, title, steps } = progressRoute;
    published.when(publishRoute, { steps, title, route }, operator).thenNothing();
  });

  it('comes back as a new version after another was in force', () =>
    published
      .and(publishRoute, without, operator)
      .when(publishRoute, progressRoute, operator)
      .thenHappens({ type: 'RoutePublished', data: { version: 3, definition: progressRoute } }));
});

describe('A route on which a matter would stand still', () => {
  it.each<[string, RouteDefinition, string[]]>([
    ['has no step', routeOf(), ['the route has no step']],
    ['may be empty', routeOf({ when: ['touches-money'] }), ['every step is conditional: the route may be empty']],
    ['says a step twice', routeOf({}, {}), ['the step chief stands twice']],
    ['calls a step drafter', routeOf({ id: 'drafter' }), ['no step may be called drafter']],
    ['has a step without a post', routeOf({ posts: [] }), ['the step chief names no post']],
    [
      'names what is no post',
      routeOf({ posts: ['課長', 'a/b/c', 'shuunou/'] }),
      [
        'the step chief names 課長, which is not unit/post',
        'the step chief names a/b/c, which is not unit/post',
        'the step chief names shuunou/, which is not unit/post',
      ],
    ],
    ['needs more than it has', routeOf({ needs: 2 }), ['the step chief needs 2 of 1 posts']],
    ['needs nobody', routeOf({ needs: 0 }), ['the step chief needs 0 of 1 posts']],
  ])('is unsound: it %s', (_what, route, problems) =>
    nothing.when(publishRoute, route, operator).thenRefused('route-unsound', { problems }),
  );

  it('is not one of the default routes', () =>
    expect([progressRoute, revisionRoute].map(checkRoute)).toEqual([[], []]));
});

describe('The route of one matter', () => {
  it('holds the steps whose flags are all up', () => {
    const two = { ...progressRoute, steps: [chief, { ...chief, id: 'both', when: ['a', 'b'] }] };
    expect(pinRoute(two, 7, ['a']).steps.map(({ id }) => id)).toEqual(['chief']);
    expect(pinRoute(two, 7, ['b', 'a'])).toMatchObject({ route: 'progress', version: 7, steps: [{}, { id: 'both' }] });
  });

  it('means by lead the unit that leads', () => {
    expect(addressIn('lead/chief', 'shuunou')).toBe('shuunou/chief');
    expect(addressIn('zaisei/manager', 'shuunou')).toBe('zaisei/manager');
    expect(addressIn('leader/chief', 'shuunou')).toBe('leader/chief');
  });

  it('needs of a step all, any or so many of those present', () => {
    const needs = (each: Step['needs'], present: number) => neededOf({ ...chief, needs: each }, present);
    expect([needs('all', 3), needs('any', 3), needs(2, 3), needs(2, 1)]).toEqual([3, 1, 2, 1]);
  });
});

describe('Whatever is published', () => {
  const runs = { seed: 20250522, numRuns: 300 };
  const anyStep: fc.Arbitrary<Step> = fc.record({
    id: fc.constantFrom('chief', 'manager', 'drafter', 'x'),
    title: fc.string(),
    kind: fc.constantFrom('approve' as const, 'consult' as const),
    posts: fc.array(fc.constantFrom('lead/chief', 'zaisei/manager', '課長', '')),
    needs: fc.oneof(fc.constantFrom('all' as const, 'any' as const), fc.integer({ min: -1, max: 4 })),
    when: fc.option(fc.array(fc.constantFrom('touches-money', 'large')), { nil: undefined }),
  });
  const anyRoute = fc.record({
    route: fc.constant('progress'),
    title: fc.string(),
    steps: fc.array(anyStep, { maxLength: 5 }),
  });

  it('is refused, or in force so that publishing it again adds nothing', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        const first = nothing.when(publishRoute, route, operator).decision;
        expect(isRefusal(first)).toBe(checkRoute(route).length > 0);
        if (isRefusal(first)) return;
        const again = nothing.and(publishRoute, route, operator).when(publishRoute, route, operator).decision;
        expect((again as Accepted<RouteEvent>).events).toEqual([]);
      }),
      runs,
    );
  });

  it('leaves every matter at least one step, and every step as many posts as it needs', () => {
    const flags = fc.subarray(['touches-money', 'large']);
    fc.assert(
      fc.property(anyRoute, flags, ({ steps: drawn, ...route }, up) => {
        const sound = drawn.map((each, index) => ({ ...each, id: `s${index}`, posts: ['lead/chief', ...each.posts] }));
        const tidy = {
          ...route,
          steps: [chief, ...sound.filter((each) => checkRoute(routeOf({}, each)).length === 0)],
        };
        expect(checkRoute(tidy)).toEqual([]);
        const { steps } = pinRoute(tidy, 1, up);
        expect(steps.length).toBeGreaterThan(0);
        expect(steps.every((each) => neededOf(each, each.posts.length) >= 1)).toBe(true);
      }),
      runs,
    );
  });

  it('folds without throwing, whatever the log holds', () => {
    const fact = fc.record({ type: fc.constantFrom('RoutePublished', 'RouteOfTheFuture'), data: fc.anything() });
    fc.assert(
      fc.property(fc.array(fact), (facts) => {
        const state = fold(
          routeDecider,
          facts.map((each) => told(each) as unknown as Told<RouteEvent>),
        );
        expect(state.versions).toHaveLength(facts.filter(({ type }) => type === 'RoutePublished').length);
      }),
      runs,
    );
  });
});
