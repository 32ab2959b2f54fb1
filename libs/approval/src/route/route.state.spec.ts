import { fold, type Told } from '@ayumi/event-sourcing';
import { told } from '@ayumi/event-sourcing/testing';
import * as fc from 'fast-check';
import { addDays } from '@ayumi/kernel';
import { progressRoute } from '../approval.examples';
import { runs } from './route.examples';
import type { RouteEvent } from './route.events';
import { routeDecider, validityOf, versionOn, type RouteState } from './route.state';

/** Versions published in this order, each in force from that day. */
const published = (...days: readonly string[]): RouteState => ({
  versions: days.map((from, index) => ({ version: index + 1, from, definition: progressRoute })),
});
const inForce = (state: RouteState, day: string) => versionOn(state, day)?.version ?? null;
const validity = (state: RouteState) => state.versions.map((version) => validityOf(state, version));

describe('The version of a route on a day', () => {
  it('is none before the first begins', () => {
    expect(inForce(published(), '2025-05-22')).toBeNull();
    expect(inForce(published('2025-05-22'), '2025-05-21')).toBeNull();
    expect(inForce(published('2025-05-22'), '2025-05-22')).toBe(1);
  });

  it('stays the old one until the day on which the next begins', () => {
    const state = published('2021-04-01', '2025-06-01');
    expect(['2025-05-31', '2025-06-01', '2030-01-01'].map((day) => inForce(state, day))).toEqual([1, 2, 2]);
    expect(validity(state)).toEqual([
      { from: '2021-04-01', before: '2025-06-01' },
      { from: '2025-06-01', before: null },
    ]);
  });

  it('is the later word of two for one day; the earlier never counts', () => {
    const state = published('2021-04-01', '2025-06-01', '2025-06-01');
    expect(['2025-05-31', '2025-06-01'].map((day) => inForce(state, day))).toEqual([1, 3]);
    expect(validity(state)).toEqual([
      { from: '2021-04-01', before: '2025-06-01' },
      null,
      { from: '2025-06-01', before: null },
    ]);
  });

  it('may begin before one that was published earlier, and gives way to it', () => {
    const state = published('2021-04-01', '2025-09-01', '2025-06-01');
    expect(['2025-05-31', '2025-06-01', '2025-08-31', '2025-09-01'].map((day) => inForce(state, day))).toEqual([
      1, 3, 3, 2,
    ]);
    expect(validity(state)).toEqual([
      { from: '2021-04-01', before: '2025-06-01' },
      { from: '2025-09-01', before: null },
      { from: '2025-06-01', before: '2025-09-01' },
    ]);
  });

  it('is, on every day, the one version whose validity holds that day', () => {
    const day = fc.integer({ min: 0, max: 20 }).map((n) => addDays('2025-05-22', n));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 8 }), day, (days, today) => {
        const state = published(...days);
        const valid = state.versions.filter((version) => {
          const { from, before } = validityOf(state, version) ?? { from: '9999-12-31', before: null };
          return from <= today && (before === null || today < before);
        });
        expect(valid.map(({ version }) => version)).toEqual([inForce(state, today)].filter((each) => each !== null));
      }),
      runs,
    );
  });
});

describe('The log of a route', () => {
  it('folds without throwing, whatever it holds', () => {
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
