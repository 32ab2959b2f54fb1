import { isAbsent, isVacant } from '@ayumi/approval';
import type { Told } from '@ayumi/event-sourcing';
import { told } from '@ayumi/event-sourcing/testing';
import { startOfDay } from '@ayumi/kernel';
import * as fc from 'fast-check';
import type { DirectoryEvent } from './directory.events';
import { appointed, city, ended, officeAt } from './directory.examples';
import { standInFor } from './stand-in';

const TODAY = '2025-05-22';
const away = (person: string, from = TODAY, until = '2025-05-23') =>
  told({ type: 'AbsenceRegistered' as const, data: { absence: `absence-${person}`, person, from, until, note: null } });
const named = (of: string, ...posts: string[]) =>
  told({ type: 'DeputiesNamed' as const, data: { post: of, deputies: posts } });
const standIn = (person: string, ...facts: Told<DirectoryEvent>[]) => standInFor(city(...facts), person, TODAY);

describe('Where somebody could act in the place of others', () => {
  it('are the posts below him that nobody is there for, absent or vacant', () => {
    expect(standIn('nakamura')).toEqual({
      unmanned: [],
      below: ['shuunou/clerk', 'shuunou/chief'],
      people: ['suzuki', 'kobayashi', 'kato'],
    });
    expect(standIn('nakamura', away('kato')).unmanned).toEqual(['shuunou/chief']);
    expect(standIn('nakamura', ended('kato', 'shuunou/chief', '2025-05-21')).unmanned).toEqual(['shuunou/chief']);
    expect(standIn('nakamura', away('suzuki')).unmanned).toEqual([]);
  });

  it('are the absent posts that he is the named deputy of, by every address that means them', () => {
    const names = named('shimin-bu/director', 'zaisei/manager');
    expect(standIn('hasegawa', names, away('tanaka'))).toEqual({
      unmanned: ['shimin-bu/director', 'shuunou/director'],
      below: [],
      people: [],
    });
    expect(standIn('hasegawa', names).unmanned).toEqual([]);
    expect(standIn('hasegawa', names, away('tanaka'), ended('tanaka', 'shimin-bu/director', '2025-05-21'))).toEqual({
      unmanned: [],
      below: [],
      people: [],
    });
  });

  it('are none while he is away himself, and none for one without a post or beside the ladder', () => {
    const nowhere = { unmanned: [], below: [], people: [] };
    expect(standIn('nakamura', away('kato'), away('nakamura'))).toEqual(nowhere);
    for (const person of ['takahashi', 'kan', 'suzuki', 'nobody', 'operator'])
      expect(standIn(person, away('kato'))).toEqual(nowhere);
  });

  it('go with each of his posts', () => {
    const two = standIn('hasegawa', appointed('hasegawa', 'shuunou/manager'), away('kato'));
    expect(two).toMatchObject({ unmanned: ['shuunou/chief'], below: ['shuunou/clerk', 'shuunou/chief'] });
  });

  it('are exactly those for which the office would give him authority, whoever is away and wherever he stands', () => {
    const addresses = ['shuunou', 'shimin-bu', 'zaisei', 'gyosei-keiei', 'kikaku-seisaku', 'shi', 'kansa'].flatMap(
      (unit) => ['clerk', 'chief', 'manager', 'director', 'deputy-mayor-1', 'auditor'].map((post) => `${unit}/${post}`),
    );
    const people = ['tanaka', 'nakamura', 'kato', 'suzuki', 'kobayashi', 'hasegawa', 'sasaki'];
    const person = fc.constantFrom(...people);
    const post = fc.constantFrom(
      'shuunou/clerk',
      'shuunou/chief',
      'shuunou/manager',
      'shimin-bu/director',
      'zaisei/manager',
    );
    const fact = fc.oneof(
      fc.tuple(post, fc.uniqueArray(post, { maxLength: 3 })).map(([of, posts]) => named(of, ...posts)),
      fc.tuple(person, post).map(([who, to]) => appointed(who, to)),
      fc.tuple(person, post).map(([who, from]) => ended(who, from, '2025-05-21')),
    );
    let met = 0;
    fc.assert(
      fc.property(fc.subarray(people), fc.array(fact, { maxLength: 8 }), person, (gone, facts, actor) => {
        const directory = city(...facts, ...gone.filter((each) => each !== actor).map((each) => away(each)));
        const office = officeAt(actor, directory, startOfDay(TODAY));
        const { unmanned, below } = standInFor(directory, actor, TODAY);
        const isUnmanned = (address: string) => isVacant(office, address) || isAbsent(office, address);
        const superior = addresses.filter((address) => office.superiorAuthorityFor(address));
        const deputy = addresses.filter((address) => office.deputyAuthorityFor(address));
        // His own posts he acts for himself: that they are chosen as well finds a row too many, never one too few.
        const others = (chosen: readonly string[]) =>
          addresses.filter((address) => chosen.includes(address) && !office.authorityFor(address));
        expect(others(below)).toEqual(superior);
        expect(others(unmanned)).toEqual(others([...superior.filter(isUnmanned), ...deputy]));
        met += others(unmanned).length;
      }),
      { seed: 20250522, numRuns: 300 },
    );
    expect(met).toBeGreaterThan(100);
  });
});
