import { isVacant } from '@ayumi/approval';
import type { Instant } from '@ayumi/kernel';
import { appointed, city, ended, officeAt } from './directory.examples';
import { OPERATOR } from './office';

const lastDay = city(ended('kato', 'shuunou/chief', '2025-03-31'), appointed('kato', 'zaisei/manager', '2025-04-01'));
/** One millisecond before midnight in Tokyo, and midnight. */
const evening: Instant = '2025-03-31T14:59:59.999Z';
const midnight: Instant = '2025-03-31T15:00:00.000Z';

describe('The authority for a post', () => {
  it('lasts through 24:00 of the last day in Tokyo, and the new one begins then', () => {
    const [before, after] = [officeAt('kato', lastDay, evening), officeAt('kato', lastDay, midnight)];
    expect(before.authorityFor('shuunou/chief')).toMatchObject({ actor: 'kato', post: 'shuunou/chief' });
    expect(before.authorityFor('zaisei/manager')).toBeNull();
    expect(after.authorityFor('shuunou/chief')).toBeNull();
    expect(after.authorityFor('zaisei/manager')).toMatchObject({ post: 'zaisei/manager' });
  });

  it('carries person, post and unit with their names', () =>
    expect(officeAt('tanaka').authorityFor('shuunou/director')).toEqual({
      actor: 'tanaka',
      actorName: '田中　俊彦',
      basis: 'self',
      post: 'shimin-bu/director',
      postTitle: '市民部長',
      unit: 'shimin-bu',
      unitName: '市民部',
    }));

  it('is nobody else’s: no superior, no planner, no auditor, no administrator, no operator', () => {
    for (const actor of ['nakamura', 'tanaka', 'yamada', 'takahashi', 'kan', OPERATOR, 'nobody'])
      expect(officeAt(actor).authorityFor('shuunou/chief')).toBeNull();
  });

  it('is for no post that watches over others, and for none that there is not', () => {
    expect(officeAt('takahashi').authorityFor('kansa/auditor')).toBeNull();
    expect(officeAt('kan').authorityFor('shi/administrator')).toBeNull();
    expect(officeAt('kato').authorityFor('shuunou/vice')).toBeNull();
    const exists = (address: string) => officeAt('kato').exists(address);
    expect(['shuunou/chief', 'shuunou/director'].map(exists)).toEqual([true, true]);
    expect(['shuunou/vice', 'kansa/auditor', 'shi/administrator'].map(exists)).toEqual([false, false, false]);
  });

  it('comes with the second post as well, signed by that one', () => {
    const two = officeAt('nakamura', city(appointed('nakamura', 'shuunou/chief')));
    expect(two.authorityFor('shuunou/chief')).toMatchObject({ post: 'shuunou/chief', basis: 'self' });
    expect(two.authorityFor('shuunou/manager')).toMatchObject({ post: 'shuunou/manager' });
    expect(two.ownSignature()).toMatchObject({ post: 'shuunou/manager' });
  });
});

describe('A vacancy', () => {
  it('is a post that nobody holds on the day, or that does not exist', () => {
    const vacant = city(ended('miura', 'shi/deputy-mayor-2', '2025-05-21'));
    expect(isVacant(officeAt('okubo', vacant), 'shi/deputy-mayor-2')).toBe(true);
    expect(isVacant(officeAt('okubo', vacant, '2025-05-21T14:59:00.000Z'), 'shi/deputy-mayor-2')).toBe(false);
    expect(isVacant(officeAt('okubo'), 'shi/deputy-mayor-2')).toBe(false);
    expect(isVacant(officeAt('okubo'), 'shi/deputy-mayor-3')).toBe(true);
    expect(isVacant(officeAt('okubo'), 'shuunou/director')).toBe(false);
  });
});

describe('The authority over what is stuck', () => {
  it('is the manager’s of the planning office alone, by his own post', () => {
    expect(officeAt('yamada').overrideAuthority()).toMatchObject({ basis: 'override', post: 'gyosei-keiei/manager' });
    for (const actor of ['sato', 'sasaki', 'hasegawa', 'okubo', 'kan', OPERATOR, 'nobody'])
      expect(officeAt(actor).overrideAuthority()).toBeNull();
  });
});

describe('The signature of a person', () => {
  it('names the first post that takes part; who holds none, or only watches over others, has no signature', () => {
    expect(officeAt('suzuki').ownSignature()).toMatchObject({ actorName: '鈴木　結衣', post: 'shuunou/clerk' });
    const retired = officeAt('suzuki', city(ended('suzuki', 'shuunou/clerk', '2025-03-31'))).ownSignature();
    expect(retired).toBeNull();
    for (const aloof of ['nobody', 'takahashi', 'kan']) expect(officeAt(aloof).ownSignature()).toBeNull();
    expect(officeAt(OPERATOR).ownSignature()).toEqual({ actor: OPERATOR, actorName: OPERATOR, basis: 'operator' });
  });

  it('looks after the plan only from the planning office or the command line', () => {
    expect(officeAt('sato').planningAuthority()).toMatchObject({ post: 'gyosei-keiei/clerk', unitName: '行政経営課' });
    expect(officeAt(OPERATOR).planningAuthority()).toMatchObject({ basis: 'operator' });
    for (const actor of ['sasaki', 'hasegawa', 'suzuki', 'takahashi', 'kan', 'okubo'])
      expect(officeAt(actor).planningAuthority()).toBeNull();
  });
});
