import type { Accepted, Signature } from '@ayumi/event-sourcing';
import { given } from '@ayumi/event-sourcing/testing';
import { isRefusal } from '@ayumi/kernel';
import * as fc from 'fast-check';
import { officeAt } from '../../../directory/src/directory.examples';
import { progressRoute } from '../approval.examples';
import { checkRoute } from './route.check';
import { publishRoute, type RouteWorld } from './route.decider';
import type { RouteDefinition } from './route.definition';
import type { RouteEvent } from './route.events';
import { anyRoute, chief, postsOf, routeOf, runs, step } from './route.examples';
import { routeDecider } from './route.state';

const TODAY = '2025-05-22';
const YESTERDAY = '2025-05-21';
const operator: Signature = { actor: 'operator', actorName: 'operator', basis: 'operator' };
const world: RouteWorld = { signature: operator, day: TODAY, posts: undefined };
const by = (person: string): RouteWorld => ({ ...world, signature: officeAt(person).planningAuthority() });

const nothing = given(routeDecider);
const first = { definition: progressRoute, from: '2021-04-01' };
const published = nothing.and(publishRoute, first, world);
const shorter: RouteDefinition = { ...progressRoute, steps: progressRoute.steps.slice(1) };
const from = (day: string, definition = shorter) => ({ definition, from: day });

describe('A route', () => {
  it('is published as its first version, from a day on', () =>
    nothing.when(publishRoute, first, world).thenHappens({ type: 'RoutePublished', data: { version: 1, ...first } }));

  it('gets a next version when it changes; the old one stays known', () => {
    published.when(publishRoute, from(TODAY), world).thenHappens({
      type: 'RoutePublished',
      data: { version: 2, from: TODAY, definition: shorter },
    });
    const { state } = published.and(publishRoute, from(TODAY), world);
    expect(state.versions.map(({ version, definition }) => [version, definition.steps.length])).toEqual([
      [1, 5],
      [2, 4],
    ]);
  });

  it('may be changed from a later day on', () =>
    published.when(publishRoute, from('2025-06-01'), world).thenHappens({ type: 'RoutePublished' }));

  it('comes back as a new version after another was in force', () =>
    published
      .and(publishRoute, from(TODAY), world)
      .when(publishRoute, from(TODAY, progressRoute), world)
      .thenHappens({ type: 'RoutePublished', data: { version: 3, definition: progressRoute } }));
});

describe('Publishing what is in force', () => {
  it('adds nothing, today or on any day on which nothing else was to begin', () => {
    published.when(publishRoute, from(TODAY, progressRoute), world).thenNothing();
    published.when(publishRoute, from('2026-04-01', progressRoute), world).thenNothing();
    published.when(publishRoute, first, world).thenNothing();
  });

  it('adds nothing, whatever the order of its words', () => {
    const { route, title, steps } = progressRoute;
    published.when(publishRoute, from(TODAY, { steps, title, route }), world).thenNothing();
  });

  it('takes back a change that was to begin that day', () => {
    const ahead = published.and(publishRoute, from('2025-06-01'), world);
    ahead.when(publishRoute, from('2025-05-31', progressRoute), world).thenNothing();
    ahead
      .when(publishRoute, from('2025-06-01', progressRoute), world)
      .thenHappens({ type: 'RoutePublished', data: { version: 3, from: '2025-06-01' } });
  });

  it('asks a route that differs in its title alone for a version of its own', () =>
    published
      .when(publishRoute, from(TODAY, { ...progressRoute, title: '進捗' }), world)
      .thenHappens({ type: 'RoutePublished', data: { version: 2 } }));
});

describe('The past of a route', () => {
  it('may be told once, by its first version', () =>
    nothing.when(publishRoute, from('2020-04-01'), world).thenHappens({ type: 'RoutePublished' }));

  it('is not changed afterwards: people have followed it', () =>
    published
      .when(publishRoute, from(YESTERDAY), world)
      .thenRefused('route-in-the-past', { from: YESTERDAY, today: TODAY }));

  it('is not even filled where the first version is still ahead', () =>
    nothing
      .and(publishRoute, from('2025-06-01'), world)
      .when(publishRoute, from(YESTERDAY, progressRoute), world)
      .thenRefused('route-in-the-past'));
});

describe('Who publishes a route', () => {
  it.each(['yamada', 'sato', 'operator'])('is of the planning office or runs the installation: %s', (person) =>
    published.when(publishRoute, from(TODAY), by(person)).thenSigned({ actor: person }),
  );

  it.each([
    ['a section head', 'nakamura'],
    ['a department head', 'sasaki'],
    ['a clerk', 'suzuki'],
    ['the finance section', 'hasegawa'],
    ['the auditor', 'takahashi'],
    ['the administrator', 'kan'],
    ['a deputy mayor', 'okubo'],
    ['a stranger', 'nobody'],
  ])('is not %s', (_who, person) => nothing.when(publishRoute, first, by(person)).thenRefused('not-allowed'));

  it('is asked before what he publishes: nobody else learns what is wrong with it', () =>
    nothing.when(publishRoute, from(TODAY, routeOf()), by('nakamura')).thenRefused('not-allowed'));
});

describe('An unsound route', () => {
  it('is refused with everything that is wrong with it', () =>
    nothing
      .when(publishRoute, from(TODAY, routeOf(step('drafter', { posts: [] }))), world)
      .thenRefused('route-unsound', {
        problems: [
          { problem: 'step-called-drafter', step: 'drafter', about: null },
          { problem: 'no-post', step: 'drafter', about: null },
        ],
      }));

  it('is one whose posts do not exist', () =>
    nothing
      .when(publishRoute, from(TODAY, routeOf(chief)), { ...world, posts: postsOf('shuunou/chief') })
      .thenRefused('route-unsound', {
        problems: [{ problem: 'lead-post-missing', step: 'chief', about: 'lead/chief: zeimu' }],
      }));

  it('is not measured against an organisation that is not there yet', () =>
    nothing.when(publishRoute, from(TODAY, routeOf(chief)), world).thenHappens({ type: 'RoutePublished' }));

  it('is refused, or in force so that publishing it again adds nothing, whatever is written', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        const { decision } = nothing.when(publishRoute, from(TODAY, route), world);
        expect(isRefusal(decision)).toBe(checkRoute(route).length > 0);
        if (isRefusal(decision)) return;
        const again = nothing
          .and(publishRoute, from(TODAY, route), world)
          .when(publishRoute, from(TODAY, route), world);
        expect((again.decision as Accepted<RouteEvent>).events).toEqual([]);
      }),
      runs,
    );
  });
});
