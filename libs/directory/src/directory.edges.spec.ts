import { given, told } from '@ayumi/event-sourcing/testing';
import { appoint, closeAccount, endAppointment, establishPost, openAccount } from './directory.decider';
import { appointed, city, cityHistory, ended, officeAt, post, registered, SINCE } from './directory.examples';
import { holdersOf, postsOf } from './directory.lookup';
import { directoryDecider } from './directory.state';

const operator = { office: officeAt('operator') };
const TODAY = '2025-05-22';
const theCity = given(directoryDecider, ...cityHistory);

describe('At the edges of the directory', () => {
  it('nobody holds an auditor’s post beside one that ends later', () =>
    given(directoryDecider, ...cityHistory, ended('kato', 'shuunou/chief', '2026-03-31'))
      .when(appoint, { person: 'kato', post: 'kansa/auditor', from: '2025-06-01' }, operator)
      .thenRefused('posts-incompatible'));
  it('nobody holds one on the very day on which his other one ends', () => {
    const leaves = given(directoryDecider, ...cityHistory, ended('kato', 'shuunou/chief', '2025-05-31'));
    const audits = (from: string) => leaves.when(appoint, { person: 'kato', post: 'kansa/auditor', from }, operator);
    audits('2025-05-31').thenRefused('posts-incompatible');
    audits('2025-06-01').thenHappens({ type: 'PersonAppointed' });
  });
  it('an auditor is not appointed to his own post twice, and whoever holds nothing may become one', () => {
    const auditor = { person: 'takahashi', post: 'kansa/auditor', from: '2025-04-01' };
    const standing = { person: 'takahashi', post: 'kansa/auditor', from: '2021-04-01' };
    theCity.when(appoint, auditor, operator).thenRefused('already-appointed', standing);
    given(directoryDecider, ...cityHistory, registered('mori', '森　健太郎', 'モリ　ケンタロウ'))
      .when(appoint, { ...auditor, person: 'mori' }, operator)
      .thenHappens({ type: 'PersonAppointed' });
  });
  it('an appointment that stands is not silently left at another date', () => {
    const standing = { person: 'kato', post: 'shuunou/chief', from: '2021-04-01' };
    theCity.when(appoint, { ...standing, from: '2026-04-01' }, operator).thenRefused('already-appointed', standing);
  });
  it('an end that is corrected, or of an appointment that never was, is not silently ignored', () => {
    const twice = given(directoryDecider, ...cityHistory, ended('kato', 'shuunou/chief', '2026-03-31'));
    const end = { person: 'kato', post: 'shuunou/chief', until: '2026-03-31' };
    twice.when(endAppointment, end, operator).thenNothing();
    for (const another of [{ until: '2025-09-30' }, { person: 'mori' }, { post: 'shuunou/manager' }]) {
      const { until, ...unknown } = { ...end, ...another };
      twice.when(endAppointment, { ...unknown, until }, operator).thenRefused('appointment-unknown', unknown);
    }
  });
  it('the login constructor is free, and closing it is refused while nobody has it', () => {
    theCity
      .when(openAccount, { login: 'constructor', person: 'kato' }, operator)
      .thenHappens({ type: 'AccountOpened' });
    theCity.when(closeAccount, { login: 'constructor', reason: '…' }, operator).thenRefused('account-unknown');
  });
  it('a post belongs to the unit in its address', () => {
    const vice = { post: 'shuunou/vice', unit: 'zaisei', rank: 'chief', title: '…', from: '2025-04-01' } as const;
    theCity
      .when(establishPost, vice, operator)
      .thenRefused('post-not-in-unit', { post: 'shuunou/vice', unit: 'zaisei' });
  });
  it('a post does not become an auditor’s under somebody who holds another one', () => {
    const two = given(directoryDecider, ...cityHistory, appointed('kato', 'shuunou/manager'));
    const manager = { post: 'shuunou/manager', unit: 'shuunou', title: '…', from: '2025-04-01' };
    two
      .when(establishPost, { ...manager, rank: 'auditor' }, operator)
      .thenRefused('rank-fixed', { post: 'shuunou/manager', rank: 'manager' });
    two.when(establishPost, { ...manager, rank: 'manager' }, operator).thenHappens({ type: 'PostEstablished' });
  });
  it('the operator keeps his name, whoever is registered under it', () => {
    const other = city(registered('operator', '尾形　操', 'オガタ　ミサオ'));
    expect(officeAt('operator', other).ownSignature()).toMatchObject({ actorName: 'operator' });
  });
});

describe('A history that the rules would have refused', () => {
  const theirs = city(
    appointed('kato', 'nowhere/clerk'),
    appointed('mori', 'zaisei/manager'),
    post('lost/manager', 'manager', '課長'),
    appointed('tanaka', 'lost/manager'),
    told({
      type: 'DelegationGranted',
      data: { delegation: 'd', principal: 'mori', delegate: 'kato', post: 'zaisei/manager', from: SINCE, until: TODAY },
    }),
  );

  it('gives nobody a post that there is not, and no post to a person who is not there', () => {
    expect(postsOf(theirs, 'kato', TODAY)).toStrictEqual([theirs.posts['shuunou/chief']]);
    expect(holdersOf(theirs, 'zaisei/manager', TODAY)).toStrictEqual([theirs.people['hasegawa']]);
    given(directoryDecider, ...cityHistory, appointed('kato', 'nowhere/clerk'))
      .when(appoint, { person: 'kato', post: 'shuunou/manager', from: TODAY }, operator)
      .thenHappens({ type: 'PersonAppointed' });
  });

  it('names by their identifiers whom and what it has no names for', () => {
    expect(officeAt('tanaka', theirs).authorityFor('lost/manager')).toMatchObject({ unit: 'lost', unitName: 'lost' });
    expect(officeAt('mori', theirs).authorityFor('zaisei/manager')).toMatchObject({ actorName: 'mori' });
    expect(officeAt('kato', theirs).authorityFor('zaisei/manager')).toMatchObject({ principalName: 'mori' });
  });

  it('makes no planning office of a unit that there is not', () => {
    expect(officeAt('tanaka', theirs).planningAuthority()).toBeNull();
    expect(officeAt('tanaka', theirs).overrideAuthority()).toBeNull();
  });
});
