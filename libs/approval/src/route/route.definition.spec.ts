import { progressRoute, revisionRoute } from '../approval.examples';
import { addressIn, holdsUp, isFinal, neededOf, nextStop, offersOf, type Step } from './route.definition';
import { routeOf, step, traits } from './route.examples';
import { pinRoute } from './route.pin';

const pinned = (...steps: readonly Step[]) => pinRoute(routeOf(...steps), 1, traits);
const shown = step('shown', { kind: 'circulate' });

describe('A step', () => {
  it('means by lead the unit that leads', () => {
    expect(addressIn('lead/chief', 'shuunou')).toBe('shuunou/chief');
    expect(addressIn('zaisei/manager', 'shuunou')).toBe('zaisei/manager');
    expect(addressIn('leader/chief', 'shuunou')).toBe('leader/chief');
  });

  it('needs all, any or so many of those present', () => {
    const needs = (each: Step['needs'], present: number) => neededOf(step('a', { needs: each }), present);
    expect([needs('all', 3), needs('any', 3), needs(2, 3), needs(2, 1)]).toEqual([3, 1, 2, 1]);
    expect([needs('all', 0), needs('any', 0), needs(2, 0)]).toEqual([0, 0, 0]);
  });

  it('is answered where it approves or is asked, not where it is shown', () =>
    expect((['approve', 'consult', 'circulate'] as const).map((kind) => holdsUp(step('a', { kind })))).toEqual([
      true,
      true,
      false,
    ]));
});

describe('What a step offers', () => {
  it('is the usual of its kind, where the route says nothing', () => {
    const usual = (kind: Step['kind']) => offersOf(step('a', { kind }));
    expect(usual('approve')).toEqual(['return', 'pass-over', 'pull-up', 'deputise']);
    expect(usual('consult')).toEqual(['return', 'pull-up']);
    expect(usual('circulate')).toEqual([]);
  });

  it('is no more than what the route says, where it says something', () => {
    expect(offersOf(step('a', { offers: ['reject'] }))).toEqual(['reject']);
    expect(offersOf(step('a', { offers: [] }))).toEqual([]);
  });

  it('is a no (却下) at the end of a revision only', () => {
    const rejecting = [...progressRoute.steps, ...revisionRoute.steps].filter((each) =>
      offersOf(each).includes('reject'),
    );
    expect(rejecting.map(({ id }) => id)).toEqual(['deputies']);
  });
});

describe('A matter on its way', () => {
  const route = pinned(shown, step('a'), shown, shown, step('b', { kind: 'consult' }), step('c'), shown);

  it('stops next where somebody answers, and past the end where nobody does any more', () =>
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((from) => nextStop(route, from))).toEqual([1, 1, 4, 4, 4, 5, 7, 7]));

  it('is decided by the step after which nobody answers, though it is shown to somebody afterwards', () =>
    expect(route.steps.map((_, at) => isFinal(route, at))).toEqual([false, false, false, false, false, true, true]));

  it('is over at once where nobody answers at all', () => {
    expect(nextStop(pinned(shown), 0)).toBe(1);
    expect(nextStop(pinned(), 0)).toBe(0);
  });
});
