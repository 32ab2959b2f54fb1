import { isAbsent, isVacant } from '@ayumi/approval';
import type { Told } from '@ayumi/event-sourcing';
import { told } from '@ayumi/event-sourcing/testing';
import { addDays, startOfDay } from '@ayumi/kernel';
import * as fc from 'fast-check';
import type { DirectoryEvent } from './directory.events';
import { appointed, city, ended, NOW, officeAt, post } from './directory.examples';
import { OPERATOR } from './office';
import { absencesFrom } from './standing-in';

const DIRECTOR = 'shimin-bu/director';
const MANAGER = 'shuunou/manager';

const away = (person: string, from = '2025-05-22', until = '2025-05-23') =>
  told({ type: 'AbsenceRegistered' as const, data: { absence: `absence-${person}`, person, from, until, note: null } });
const back = (person: string) => told({ type: 'AbsenceCancelled' as const, data: { absence: `absence-${person}` } });
const deputies = (of: string, ...posts: string[]) =>
  told({ type: 'DeputiesNamed' as const, data: { post: of, deputies: posts } });

describe('A post is absent', () => {
  it('while everybody who holds it is away, from the first day to 24:00 in Tokyo on the last', () => {
    const directory = city(away('tanaka'));
    const absent = (at: string) => isAbsent(officeAt('suzuki', directory, at), 'shuunou/director');
    expect(absent('2025-05-21T14:59:59.999Z')).toBe(false);
    expect(absent('2025-05-21T15:00:00.000Z')).toBe(true);
    expect(absent('2025-05-23T14:59:59.999Z')).toBe(true);
    expect(absent('2025-05-23T15:00:00.000Z')).toBe(false);
    expect(isAbsent(officeAt('suzuki', city(away('tanaka'), back('tanaka'))), DIRECTOR)).toBe(false);
  });

  it('and who is away is listed until then, unless he came back', () => {
    const directory = city(away('tanaka'), away('kato', '2025-06-02', '2025-06-06'), away('suzuki'), back('suzuki'));
    const listed = (day: string) => absencesFrom(directory, day).map(({ person }) => person);
    expect(listed('2025-05-22')).toEqual(['tanaka', 'kato']);
    expect(listed('2025-05-23')).toEqual(['tanaka', 'kato']);
    expect(listed('2025-05-24')).toEqual(['kato']);
  });

  it('not while one of its holders is there', () => {
    expect(isAbsent(officeAt('kato', city(away('suzuki'))), 'shuunou/clerk')).toBe(false);
    expect(isAbsent(officeAt('kato', city(away('suzuki'), away('kobayashi'))), 'shuunou/clerk')).toBe(true);
  });

  it('not when nobody holds it: 欠員 is not 不在', () => {
    const directory = city(away('tanaka'), ended('tanaka', DIRECTOR, '2025-05-21'));
    expect(isAbsent(officeAt('suzuki', directory), DIRECTOR)).toBe(false);
    expect(isVacant(officeAt('suzuki', directory), DIRECTOR)).toBe(true);
    expect(isAbsent(officeAt('suzuki', directory), 'nowhere/director')).toBe(false);
  });

  it('and who is away still answers for his own post', () =>
    expect(officeAt('tanaka', city(away('tanaka'))).authorityFor(DIRECTOR)).toMatchObject({ basis: 'self' }));
});

describe('代決: the authority of a deputy', () => {
  const named = deputies(DIRECTOR, MANAGER, 'shuunou/chief');
  const acting = (actor: string, ...facts: Told<DirectoryEvent>[]) =>
    officeAt(actor, city(named, ...facts)).deputyAuthorityFor('shuunou/director');

  it('names the post, the actor and the absent holder', () =>
    expect(acting('nakamura', away('tanaka'))).toEqual({
      actor: 'nakamura',
      actorName: '中村　由紀夫',
      basis: 'acting',
      post: DIRECTOR,
      postTitle: '市民部長',
      unit: 'shimin-bu',
      unitName: '市民部',
      principal: 'tanaka',
      principalName: '田中　俊彦',
    }));

  it('is for an absent holder, not for one who is there and not for a vacancy', () => {
    expect(acting('nakamura')).toBeNull();
    expect(acting('nakamura', away('tanaka'), ended('tanaka', DIRECTOR, '2025-05-21'))).toBeNull();
  });

  it('goes to the next only while those before him are away or their posts vacant', () => {
    expect(acting('kato', away('tanaka'))).toBeNull();
    expect(acting('kato', away('tanaka'), away('nakamura'))).toMatchObject({ actor: 'kato', principal: 'tanaka' });
    expect(acting('nakamura', away('tanaka'), away('nakamura'))).toBeNull();
    expect(acting('kato', away('tanaka'), ended('nakamura', MANAGER, '2025-05-21'))).toMatchObject({ actor: 'kato' });
  });

  it('is of the holder who is there, where several share the deputy’s post', () => {
    const clerks = [away('tanaka'), away('suzuki'), deputies(DIRECTOR, 'shuunou/clerk')];
    expect(acting('kobayashi', ...clerks)).toMatchObject({ basis: 'acting' });
    expect(acting('suzuki', ...clerks)).toBeNull();
  });

  it('is nobody else’s: not of who was not named, was named before, or holds a named post by delegation', () => {
    for (const actor of ['suzuki', 'sasaki', 'okubo', 'yamada', OPERATOR, 'tanaka'])
      expect(acting(actor, away('tanaka'))).toBeNull();
    expect(acting('nakamura', away('tanaka'), deputies(DIRECTOR, 'shuunou/chief'))).toBeNull();
    const data = { delegation: 'delegation-1', principal: 'nakamura', delegate: 'suzuki', post: MANAGER };
    const delegated = told({
      type: 'DelegationGranted' as const,
      data: { ...data, from: '2025-05-22', until: '2025-05-23' },
    });
    expect(acting('suzuki', away('tanaka'), delegated)).toBeNull();
  });
});

describe('引上げ: the authority of a superior', () => {
  const pulled = (actor: string, address: string, ...facts: Told<DirectoryEvent>[]) =>
    officeAt(actor, city(...facts)).superiorAuthorityFor(address);

  it('is for an absent subordinate, who is named', () => {
    expect(pulled('nakamura', 'shuunou/chief', away('kato'))).toMatchObject({
      actor: 'nakamura',
      basis: 'pull-up',
      post: 'shuunou/chief',
      principal: 'kato',
      principalName: '加藤　隼人',
    });
  });

  it('is there while the subordinate is: whether a step lets him use it is for the engine of approval to say', () =>
    expect(pulled('nakamura', 'shuunou/chief')).toMatchObject({ basis: 'pull-up', principal: 'kato' }));

  it('is for a vacant post too, in nobody’s place; never for one that there is not', () => {
    const vacant = pulled('nakamura', 'shuunou/chief', ended('kato', 'shuunou/chief', '2025-05-21'));
    expect(vacant).toMatchObject({ basis: 'pull-up', post: 'shuunou/chief' });
    expect(vacant).not.toHaveProperty('principal');
    expect(pulled('nakamura', 'nowhere/chief')).toBeNull();
  });

  it('belongs to every higher post of the unit and above it, and to no other', () => {
    for (const actor of ['nakamura', 'tanaka', 'okubo', 'miura'])
      expect(pulled(actor, 'shuunou/chief', away('kato'))).toMatchObject({ basis: 'pull-up' });
    for (const actor of ['suzuki', 'kato', 'hasegawa', 'yamada', 'sasaki', 'takahashi', 'kan', OPERATOR])
      expect(pulled(actor, 'shuunou/chief', away('kato'))).toBeNull();
    expect(pulled('miura', 'shi/deputy-mayor-1', away('okubo'))).toBeNull();
    const mayor = appointed('yamada', 'shi/mayor');
    expect(pulled('yamada', 'shi/deputy-mayor-1', away('okubo'), mayor)).toMatchObject({ basis: 'pull-up' });
  });

  it('is not of a superior who is away himself, and not over auditors and administrators', () => {
    expect(pulled('nakamura', 'shuunou/chief', away('kato'), away('nakamura'))).toBeNull();
    expect(pulled('okubo', 'kansa/auditor', away('takahashi'))).toBeNull();
    const aloof = post('shuunou/auditor', 'auditor', '収納課 監査');
    expect(pulled('watcher', 'shuunou/chief', away('kato'), aloof, appointed('watcher', 'shuunou/auditor'))).toBeNull();
  });
});

describe('Whoever is away, and whoever was named', () => {
  const person = fc.constantFrom('tanaka', 'nakamura', 'kato', 'suzuki', 'kobayashi', 'okubo');
  const address = fc.constantFrom(DIRECTOR, MANAGER, 'shuunou/chief', 'shuunou/clerk', 'shi/deputy-mayor-1');
  const day = fc.integer({ min: 0, max: 12 }).map((days) => addDays('2025-05-20', days));
  const fact = fc.oneof(
    fc.tuple(person, day, day).map(([who, from, until]) => away(who, from, until)),
    person.map(back),
    fc.tuple(address, fc.array(address, { maxLength: 3 })).map(([of, posts]) => deputies(of, ...posts)),
    fc.tuple(person, address, day).map(([who, from, until]) => ended(who, from, until)),
  );

  it('nobody stands in for a post that is there, nor while he is away himself, nor for himself', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 12 }), person, address, day, (facts, actor, to, on) => {
        const directory = city(...facts);
        const office = officeAt(actor, directory, startOfDay(on));
        const isAwayToday = absencesFrom(directory, on).some((each) => each.person === actor && each.from <= on);
        for (const signature of [office.deputyAuthorityFor(to), office.superiorAuthorityFor(to)]) {
          if (!signature) continue;
          expect([isAwayToday, signature.post, signature.principal === actor]).toEqual([false, to, false]);
          expect(signature.basis === 'pull-up' || isAbsent(office, to)).toBe(true);
          expect(office.authorityFor(to)).toBeNull();
        }
        expect(isAbsent(office, to) && isVacant(office, to)).toBe(false);
      }),
      { seed: 20250522, numRuns: 500 },
    );
  });

  it('at any moment one post at most decides in the place of an absent one', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 12 }), address, day, (facts, to, on) => {
        const directory = city(...facts);
        const may = ['tanaka', 'nakamura', 'kato', 'okubo'].filter((each) =>
          officeAt(each, directory, startOfDay(on)).deputyAuthorityFor(to),
        );
        expect(may.length).toBeLessThanOrEqual(1);
      }),
      { seed: 20250522, numRuns: 500 },
    );
  });

  it('who came back is away again when he says so again', () =>
    expect(isAbsent(officeAt('suzuki', city(away('tanaka'), back('tanaka'), away('tanaka')), NOW), DIRECTOR)).toBe(
      true,
    ));
});
