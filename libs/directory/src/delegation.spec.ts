import { fold, type Told } from '@ayumi/event-sourcing';
import { given, told } from '@ayumi/event-sourcing/testing';
import { addDays, startOfDay } from '@ayumi/kernel';
import * as fc from 'fast-check';
import { addressesOf } from './addresses';
import { delegationsFrom } from './delegation';
import { delegate, revokeDelegation } from './delegation.decider';
import { appointed, city, cityHistory, ended, NOW, officeAt } from './directory.examples';
import type { DirectoryEvent } from './directory.events';
import { directoryDecider } from './directory.state';
import { officeOf } from './office';

const DIRECTOR = 'shimin-bu/director';
const theCity = given(directoryDecider, ...cityHistory);
const as = (person: string) => ({ office: officeAt(person) });
const trip = { delegate: 'nakamura', post: DIRECTOR, from: '2025-05-22', until: '2025-05-23' };
const away = theCity.and(delegate, trip, as('tanaka'));
const authority = (person: string, at: string, state = away.state) =>
  officeOf(state, person, at).authorityFor(DIRECTOR);

describe('代理: a delegation', () => {
  it('is made by the holder of the post, or by the planning office for him', () => {
    theCity.when(delegate, trip, as('tanaka')).thenHappens({
      type: 'DelegationGranted',
      data: { ...trip, delegation: 'delegation-1', principal: 'tanaka' },
    });
    theCity.when(delegate, { ...trip, principal: 'tanaka' }, as('sato')).thenHappens({ type: 'DelegationGranted' });
    theCity.when(delegate, { ...trip, principal: 'tanaka' }, as('kato')).thenRefused('not-allowed');
    theCity.when(delegate, { ...trip, principal: 'tanaka' }, as('kan')).thenRefused('not-allowed');
  });

  it('records both: the delegate acts, for the post, in the principal’s place', () => {
    expect(authority('nakamura', NOW)).toEqual({
      actor: 'nakamura',
      actorName: '中村　由紀夫',
      basis: 'delegation',
      post: DIRECTOR,
      postTitle: '市民部長',
      unit: 'shimin-bu',
      unitName: '市民部',
      principal: 'tanaka',
      principalName: '田中　俊彦',
    });
    expect(authority('tanaka', NOW)).toMatchObject({ basis: 'self' });
    expect(authority('kato', NOW)).toBeNull();
  });

  it('ends at 24:00 in Tokyo on its last day, not at 24:00 in Greenwich', () => {
    expect(authority('nakamura', '2025-05-23T14:59:59.999Z')).not.toBeNull();
    expect(authority('nakamura', '2025-05-23T15:00:00.000Z')).toBeNull();
    expect(authority('nakamura', '2025-05-21T14:59:59.999Z')).toBeNull();
  });

  it('ends when it is revoked, and when the principal leaves the post', () => {
    const revoked = away.and(revokeDelegation, { delegation: 'delegation-1' }, as('tanaka'));
    expect(authority('nakamura', NOW, revoked.state)).toBeNull();
    revoked.when(revokeDelegation, { delegation: 'delegation-1' }, as('tanaka')).thenNothing();
    away.when(revokeDelegation, { delegation: 'delegation-1' }, as('nakamura')).thenRefused('not-allowed');
    away.when(revokeDelegation, { delegation: 'delegation-9' }, as('tanaka')).thenRefused('delegation-unknown', {
      delegation: 'delegation-9',
    });
    const left = fold(directoryDecider, [...away.history, ended('tanaka', DIRECTOR, '2025-05-21')]);
    expect(authority('nakamura', NOW, left)).toBeNull();
  });

  it('ends when the delegate leaves the service, or audits by now', () => {
    const leaves = ended('nakamura', 'shuunou/manager', '2025-05-21');
    const left = fold(directoryDecider, [...away.history, leaves]);
    expect(authority('nakamura', NOW, left)).toBeNull();
    const audits = fold(directoryDecider, [...away.history, leaves, appointed('nakamura', 'kansa/auditor')]);
    expect(authority('nakamura', NOW, audits)).toBeNull();
    expect(addressesOf(audits, 'nakamura', '2025-05-22')).not.toContain(DIRECTOR);
  });

  it('may name a first day that is over: only today and later count', () => {
    const since = given(
      directoryDecider,
      ...cityHistory,
      ended('tanaka', DIRECTOR, '2025-05-19'),
      appointed('kato', DIRECTOR, '2025-05-20'),
    );
    const order = { ...trip, from: '2025-05-01' };
    since.when(delegate, order, as('kato')).thenHappens({ type: 'DelegationGranted', data: { from: '2025-05-01' } });
    since.when(delegate, order, as('tanaka')).thenRefused('not-the-holder');
  });

  it('is listed while it is in force or to come, and its principal holds the post', () => {
    const next = away.and(delegate, { ...trip, from: '2025-06-02', until: '2025-06-06' }, as('tanaka'));
    const listed = (day: string, state = next.state) => delegationsFrom(state, day).map(({ from }) => from);
    expect(listed('2025-05-22')).toEqual(['2025-05-22', '2025-06-02']);
    expect(listed('2025-05-24')).toEqual(['2025-06-02']);
    expect(listed('2025-06-06')).toEqual(['2025-06-02']);
    expect(listed('2025-06-07')).toEqual([]);
    const leaves = ended('tanaka', DIRECTOR, '2025-05-31');
    expect(listed('2025-05-22', fold(directoryDecider, [...next.history, leaves]))).toEqual(['2025-05-22']);
    const revoked = next.and(revokeDelegation, { delegation: 'delegation-1' }, as('tanaka'));
    expect(listed('2025-05-22', revoked.state)).toEqual(['2025-06-02']);
  });

  it('is not passed on', () => {
    away
      .when(delegate, { ...trip, delegate: 'kato' }, as('nakamura'))
      .thenRefused('not-the-holder', { post: DIRECTOR });
  });

  it('is not mutual for one post, and there is one at a time', () => {
    const clerks = { post: 'shuunou/clerk', from: '2025-06-02', until: '2025-06-06' };
    const one = theCity.and(delegate, { ...clerks, delegate: 'kobayashi' }, as('suzuki'));
    one.when(delegate, { ...clerks, delegate: 'suzuki' }, as('kobayashi')).thenRefused('delegation-cycle');
    away.when(delegate, { ...trip, delegate: 'kato' }, as('tanaka')).thenRefused('already-delegated');
    away.when(delegate, trip, as('tanaka')).thenNothing();
    away
      .when(delegate, { ...trip, from: '2025-05-24', until: '2025-05-25' }, as('tanaka'))
      .thenHappens({ type: 'DelegationGranted' });
  });

  it('stands in the way of another that shares a day with it, and of no other', () => {
    const june = { ...trip, from: '2025-06-02', until: '2025-06-06' };
    const planned = theCity.and(delegate, june, as('tanaka'));
    const order = (from: string, until: string) => planned.when(delegate, { ...june, from, until }, as('tanaka'));
    const standing = { delegation: 'delegation-1', from: '2025-06-02', until: '2025-06-06' };
    for (const [from, until] of [
      ['2025-05-30', '2025-06-02'],
      ['2025-06-06', '2025-06-09'],
      ['2025-06-02', '2025-06-05'],
      ['2025-06-03', '2025-06-06'],
    ] as const)
      order(from, until).thenRefused('already-delegated', standing);
    order('2025-05-30', '2025-06-01').thenHappens({ type: 'DelegationGranted' });
    order('2025-06-07', '2025-06-09').thenHappens({ type: 'DelegationGranted' });
  });

  it('stands in the way of none for another post, and of none once it is revoked', () => {
    const posts = [...away.history, appointed('tanaka', 'zaisei/manager')];
    given(directoryDecider, ...posts)
      .when(delegate, { ...trip, post: 'zaisei/manager', delegate: 'kato' }, as('tanaka'))
      .thenHappens({ type: 'DelegationGranted' });
    away
      .and(revokeDelegation, { delegation: 'delegation-1' }, as('tanaka'))
      .when(delegate, { ...trip, delegate: 'kato' }, as('tanaka'))
      .thenHappens({ type: 'DelegationGranted', data: { delegation: 'delegation-2' } });
  });

  it('is no circle where another holder of the post has his own delegate', () => {
    const clerks = { post: 'shuunou/clerk', from: '2025-06-02', until: '2025-06-06' };
    const three = given(directoryDecider, ...cityHistory, appointed('kato', 'shuunou/clerk'));
    const one = three.and(delegate, { ...clerks, delegate: 'kobayashi' }, as('suzuki'));
    for (const [principal, to] of [
      ['kato', 'suzuki'],
      ['kato', 'kobayashi'],
      ['kobayashi', 'kato'],
    ] as const)
      one.when(delegate, { ...clerks, delegate: to }, as(principal)).thenHappens({ type: 'DelegationGranted' });
  });

  it('is refused where it makes no sense', () => {
    const order = (more: Partial<typeof trip>) => theCity.when(delegate, { ...trip, ...more }, as('tanaka'));
    order({ until: '2025-05-21' }).thenRefused('ends-before-it-begins', { from: '2025-05-22', until: '2025-05-21' });
    order({ from: '2025-05-01', until: '2025-05-02' }).thenRefused('delegation-over', { until: '2025-05-02' });
    order({ until: '2025-05-22' }).thenHappens({ type: 'DelegationGranted' });
    order({ delegate: 'tanaka' }).thenRefused('delegate-is-principal');
    order({ delegate: 'constructor' }).thenRefused('person-unknown', { person: 'constructor' });
    order({ post: 'constructor' }).thenRefused('post-unknown', { post: 'constructor' });
    order({ post: 'zaisei/manager' }).thenRefused('not-the-holder');
    for (const unfit of ['takahashi', 'kan'])
      order({ delegate: unfit }).thenRefused('delegate-unfit', { delegate: unfit });
  });

  it('puts the principal’s addresses into the delegate’s hands for its days', () => {
    expect(addressesOf(away.state, 'nakamura', '2025-05-23')).toContain('shuunou/director');
    expect(addressesOf(away.state, 'nakamura', '2025-05-24')).not.toContain('shuunou/director');
    expect(addressesOf(away.state, 'nakamura', '2025-05-24')).toContain('shuunou/manager');
  });

  it('whatever is delegated: nobody acts outside the days, nor by a chain of delegations', () => {
    const person = fc.constantFrom('tanaka', 'nakamura', 'kato', 'suzuki', 'kobayashi', 'sasaki');
    const post = fc.constantFrom(
      DIRECTOR,
      'shuunou/manager',
      'shuunou/chief',
      'shuunou/clerk',
      'kikaku-seisaku/director',
    );
    const day = fc.integer({ min: 0, max: 12 }).map((days) => addDays('2025-05-20', days));
    const granted = fc
      .record({ principal: person, delegate: person, post, from: day, until: day, delegation: fc.uuid() })
      .map((data): Told<DirectoryEvent> => told({ type: 'DelegationGranted', data }));
    const moved = fc.tuple(person, post, day).map(([who, from, until]) => ended(who, from, until));
    fc.assert(
      fc.property(fc.array(fc.oneof(granted, moved), { maxLength: 12 }), person, post, day, (facts, who, to, on) => {
        const state = city(appointed('kato', 'shuunou/manager'), ...facts);
        const signature = officeOf(state, who, startOfDay(on)).authorityFor(to);
        if (signature?.basis !== 'delegation') return;
        const by = state.delegations.filter((each) => each.delegate === who && each.post === to);
        expect(by.some((each) => each.from <= on && on <= each.until)).toBe(true);
        expect(officeOf(state, signature.principal!, startOfDay(on)).authorityFor(to)?.basis).toBe('self');
      }),
      { seed: 20250522, numRuns: 500 },
    );
  });
});
