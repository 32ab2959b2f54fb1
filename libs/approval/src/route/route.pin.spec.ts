import * as fc from 'fast-check';
import { checkRoute } from './route.check';
import { holds, type Traits } from './route.condition';
import { holdsUp } from './route.definition';
import { anyRoute, anyTraits, chief, routeOf, runs, step, traits } from './route.examples';
import { pinRoute } from './route.pin';

describe('The route of one matter', () => {
  it('holds the steps whose conditions all hold, in the order of the route', () => {
    const both = step('both', { when: [{ flag: 'touches-money' }, { chapter: 1 }] });
    const route = routeOf(both, step('none', { when: [] }), chief);
    const ids = (about: Partial<Traits>) => pinRoute(route, 7, { ...traits, ...about }).steps.map(({ id }) => id);
    expect(ids({ flags: ['touches-money'] })).toEqual(['both', 'none', 'chief']);
    expect(ids({ flags: ['touches-money'], chapter: 2 })).toEqual(['none', 'chief']);
    expect(ids({})).toEqual(['none', 'chief']);
  });

  it('keeps the name and the version of the route', () =>
    expect(pinRoute(routeOf(chief), 7, traits)).toEqual({ route: 'progress', version: 7, steps: [chief] }));

  it('holds a step exactly where none of its conditions fails, whatever the route and the matter', () => {
    fc.assert(
      fc.property(anyRoute, anyTraits, (route, about) => {
        const { steps } = pinRoute(route, 1, about);
        for (const each of route.steps) {
          const fails = (each.when ?? []).some((condition) => !holds(condition, about));
          expect(steps.includes(each)).toBe(!fails);
        }
        expect(steps).toEqual(route.steps.filter((each) => steps.includes(each)));
      }),
      runs,
    );
  });
});

describe('Every matter on a sound route', () => {
  it('comes to somebody who approves, and the last who answers is one who decides', () => {
    let sound = 0;
    fc.assert(
      fc.property(anyRoute, fc.array(anyTraits, { minLength: 1, maxLength: 5 }), (route, matters) => {
        if (checkRoute(route).length > 0) return;
        sound++;
        for (const about of matters) {
          const answering = pinRoute(route, 1, about).steps.filter(holdsUp);
          expect(answering.at(-1)?.kind).toBe('approve');
        }
      }),
      { ...runs, numRuns: 5_000 },
    );
    // A property that meets no sound route says nothing.
    expect(sound).toBeGreaterThan(200);
  });

  it('would not, where checkRoute finds no end', () => {
    const open = routeOf(step('a', { when: [{ chapter: 2 }] }));
    expect(checkRoute(open)).toHaveLength(1);
    expect(pinRoute(open, 1, traits).steps).toEqual([]);
  });
});
