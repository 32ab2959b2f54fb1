import { appointed, city, ended, officeAt } from '../../directory/src/directory.examples';
import {
  approve,
  approvedBy,
  recall,
  revisionRoute,
  seen,
  sendBack,
  submit,
  submittedBy,
  withdraw,
  type Story,
} from './approval.examples';
import { toRead } from './approval.state';
import type { Step } from './route/route.definition';
import { circulate, delegated, markRead, reject, routeOf, seenBecause, shownTo, stepOf } from './standing-in.examples';

const as = officeAt;
const secondPost = [appointed('hasegawa', 'kikaku-seisaku/director')];
const chief = stepOf('chief', ['lead/chief']);
const manager = stepOf('manager', ['lead/manager']);
const travelling = (...steps: readonly Step[]): Story =>
  submittedBy('suzuki', { fingerprint: 'first', route: routeOf(...steps) });
const unread = ({ state }: Story): readonly string[] => toRead(state!).map(({ post, why }) => `${post} ${why}`);

describe('供覧: a step of the route that shows the matter', () => {
  const mayor = shownTo('mayor', 'shi/mayor');
  const offices = shownTo('offices', 'zaisei/manager', 'lead/director');

  it('holds nothing up, as the first step, between two others, or as the last', () => {
    const first = travelling(mayor, chief);
    expect([first.state!.at, unread(first)]).toEqual([1, ['shi/mayor circulated']]);
    const between = travelling(chief, mayor, manager);
    expect([between.state!.at, unread(between)]).toEqual([0, []]);
    expect(approvedBy(between, ['kato']).state!.at).toBe(2);
    expect(unread(approvedBy(between, ['kato']))).toEqual(['shi/mayor circulated']);
    const last = travelling(chief, mayor);
    last.when(approve, seen, as('kato')).thenHappens({ type: 'StepApproved' }, { type: 'MatterSettled' });
    expect(approvedBy(last, ['kato']).state).toMatchObject({ status: 'settled', at: 2 });
    expect(unread(approvedBy(last, ['kato']))).toEqual(['shi/mayor circulated']);
  });

  it('holds nothing up with others like it in a row, and reaches every post of them', () => {
    const row = approvedBy(travelling(mayor, chief, offices, shownTo('clerks', 'gyosei-keiei/clerk'), manager), [
      'kato',
    ]);
    expect(row.state!.at).toBe(4);
    expect(unread(row)).toEqual([
      'shi/mayor circulated',
      'zaisei/manager circulated',
      'shuunou/director circulated',
      'gyosei-keiei/clerk circulated',
    ]);
    expect(approvedBy(row, ['nakamura']).state!.status).toBe('settled');
  });

  it('is nothing that anybody could approve, and no step that a matter could be sent back to', () => {
    const row = approvedBy(travelling(chief, offices, manager), ['kato']);
    row.when(approve, seen, as('hasegawa')).thenRefused('not-your-turn');
    row
      .when(sendBack, { seen: 'first', reason: '確認', to: 'offices' }, as('nakamura'))
      .thenRefused('not-an-earlier-step', { earlier: ['chief'] });
  });

  it('shows the matter to nobody before it comes by, nor after it went back', () => {
    const row = approvedBy(travelling(chief, mayor, manager), ['kato']);
    expect(unread(row.and(recall, {}, as('kato')))).toEqual([]);
    expect(unread(row.and(sendBack, seenBecause('確認'), as('nakamura')))).toEqual([]);
  });
});

describe('供覧: showing a matter to further posts', () => {
  const shown = submittedBy().and(circulate, { posts: ['zaisei/manager', 'lead/director'] }, as('suzuki'));

  it('is for whoever has a part, moves nothing, and names the posts by the unit of that day', () => {
    submittedBy()
      .when(circulate, { posts: ['zaisei/manager', 'lead/director'] }, as('suzuki'))
      .thenHappens({ type: 'MatterCirculated', data: { posts: ['zaisei/manager', 'shuunou/director'] } });
    expect(shown.state).toMatchObject({ status: 'in-progress', at: 0 });
    for (const person of ['kobayashi', 'kato', 'yamada'])
      submittedBy()
        .when(circulate, { posts: ['zaisei/manager'] }, as(person))
        .thenSigned({ actor: person });
    for (const person of ['hasegawa', 'okubo', 'takahashi', 'kan'])
      submittedBy()
        .when(circulate, { posts: ['zaisei/manager'] }, as(person))
        .thenRefused('no-part-in-matter');
  });

  it('shows it once to each, and to posts that there are', () => {
    shown
      .when(circulate, { posts: ['zaisei/manager', 'shi/mayor', 'shi/mayor'] }, as('kato'))
      .thenHappens({ type: 'MatterCirculated', data: { posts: ['shi/mayor'] } });
    shown.when(circulate, { posts: ['shuunou/director', 'zaisei/manager'] }, as('kato')).thenNothing();
    submittedBy()
      .when(circulate, { posts: ['zaisei/manager', 'nowhere/chief'] }, as('suzuki'))
      .thenRefused('post-unknown', { post: 'nowhere/chief' });
  });

  it('is read post by post, by its holder or his delegate, and then no more', () => {
    expect(unread(shown)).toEqual(['zaisei/manager circulated', 'shuunou/director circulated']);
    shown
      .when(markRead, {}, as('tanaka'))
      .thenHappens({ type: 'MatterRead', data: { post: 'shuunou/director', why: 'circulated' } });
    const read = shown.and(markRead, {}, as('hasegawa'));
    expect(unread(read)).toEqual(['shuunou/director circulated']);
    expect(read.state!.readings.read).toMatchObject([{ post: 'zaisei/manager', byName: '長谷川　聡' }]);
    read.when(markRead, {}, as('hasegawa')).thenRefused('nothing-to-read');
    const delegates = city(delegated('hasegawa', 'zaisei/manager', 'sasaki'));
    shown.when(markRead, {}, as('sasaki', delegates)).thenSigned({ basis: 'delegation', principal: 'hasegawa' });
    for (const person of ['suzuki', 'kato', 'sasaki', 'takahashi', 'kan'])
      shown.when(markRead, {}, as(person)).thenRefused('nothing-to-read');
  });

  it('is read once for all his posts by one who holds several', () => {
    const both = city(delegated('tanaka', 'shimin-bu/director', 'hasegawa'));
    shown
      .when(markRead, {}, as('hasegawa', both))
      .thenHappens(
        { type: 'MatterRead', data: { post: 'zaisei/manager' } },
        { type: 'MatterRead', data: { post: 'shuunou/director' } },
      );
  });

  it('is not for those who only watch over others: they see it anyway, and write nothing', () => {
    for (const post of ['kansa/auditor', 'shi/administrator'])
      submittedBy()
        .when(circulate, { posts: [post] }, as('suzuki'))
        .thenRefused('post-unknown', { post });
  });

  it('waits for whoever holds the post, and for nobody while it is vacant', () => {
    const vacant = city(ended('hasegawa', 'zaisei/manager', '2025-05-21'));
    shown.when(markRead, {}, as('hasegawa', vacant)).thenRefused('nothing-to-read');
    expect(approvedBy(shown, ['kato', 'nakamura', 'tanaka', 'sato', 'yamada'], vacant).state!.status).toBe('settled');
  });

  it('can be done and read after the end, and starts anew with new content', () => {
    const settled = approvedBy(shown, ['kato', 'nakamura', 'tanaka', 'sato', 'yamada']);
    settled.when(circulate, { posts: ['shi/mayor'] }, as('suzuki')).thenHappens({ type: 'MatterCirculated' });
    settled.when(markRead, {}, as('hasegawa')).thenHappens({ type: 'MatterRead' });
    const again = shown.and(markRead, {}, as('hasegawa')).and(submit, { fingerprint: 'second' }, as('suzuki'));
    expect(unread(again)).toEqual(['zaisei/manager circulated', 'shuunou/director circulated']);
  });
});

describe('廃案: a matter that is dropped after a section was consulted', () => {
  const asked = submittedBy('suzuki', { fingerprint: 'first', route: revisionRoute, flags: ['touches-money'] });
  const atFinance = approvedBy(asked, ['kato', 'nakamura', 'tanaka']);
  const consulted = approvedBy(atFinance, ['hasegawa']);
  const dropped = consulted.and(withdraw, { reason: '方針の変更' }, as('suzuki'));

  it('is told to that section, which reads it', () => {
    expect(unread(dropped)).toEqual(['zaisei/manager dropped']);
    dropped
      .when(markRead, {}, as('hasegawa'))
      .thenHappens({ type: 'MatterRead', data: { post: 'zaisei/manager', why: 'dropped' } });
    expect(unread(dropped.and(markRead, {}, as('hasegawa')))).toEqual([]);
    const atDeputies = approvedBy(consulted, ['yamada', 'sasaki']);
    expect(unread(atDeputies.and(reject, seenBecause('時期尚早'), as('okubo')))).toEqual(['zaisei/manager dropped']);
  });

  it('is told to a section that objected, too: an objection is an answer', () => {
    const objected = atFinance.and(sendBack, seenBecause('財源が示されていない'), as('hasegawa'));
    expect(unread(objected)).toEqual([]);
    expect(unread(objected.and(withdraw, { reason: '方針の変更' }, as('suzuki')))).toEqual(['zaisei/manager dropped']);
  });

  it('is told though the matter was submitted anew since and did not come by again', () => {
    const anew = consulted.and(submit, { fingerprint: 'second' }, as('suzuki'));
    expect(unread(anew.and(withdraw, { reason: '方針の変更' }, as('suzuki')))).toEqual(['zaisei/manager dropped']);
  });

  it('is told to nobody who was not asked yet, to nobody who only approved, and not while it goes on or is settled', () => {
    expect(unread(atFinance.and(withdraw, { reason: '方針の変更' }, as('suzuki')))).toEqual([]);
    expect(unread(consulted)).toEqual([]);
    expect(unread(consulted.and(sendBack, seenBecause('確認'), as('yamada')))).toEqual([]);
    const settled = approvedBy(consulted, ['yamada', 'sasaki', 'okubo', 'miura']);
    expect([settled.state!.status, unread(settled)]).toEqual(['settled', []]);
  });

  it('is told to a section that has read it already as something shown: that it is over is news', () => {
    const shown = consulted.and(circulate, { posts: ['zaisei/manager'] }, as('suzuki'));
    const read = shown.and(markRead, {}, as('hasegawa'));
    expect(unread(read.and(withdraw, { reason: '方針の変更' }, as('suzuki')))).toEqual(['zaisei/manager dropped']);
  });

  it('is told to every post that one person answered for at once', () => {
    const route = routeOf(stepOf('asked', ['zaisei/manager', 'kikaku-seisaku/director'], { kind: 'consult' }), manager);
    const two = city(ended('sasaki', 'kikaku-seisaku/director', '2025-05-21'), ...secondPost);
    const once = approvedBy(submittedBy('suzuki', { fingerprint: 'first', route }), ['hasegawa'], two);
    expect(unread(once.and(withdraw, { reason: '方針の変更' }, as('suzuki', two)))).toEqual([
      'zaisei/manager dropped',
      'kikaku-seisaku/director dropped',
    ]);
  });
});
