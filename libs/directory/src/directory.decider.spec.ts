import { given } from '@ayumi/event-sourcing/testing';
import { appoint, endAppointment, establishPost, establishUnit, registerPerson } from './directory.decider';
import { appointed, city, cityHistory, ended, NOW, officeAt, post, unit } from './directory.examples';
import { directoryDecider } from './directory.state';
import { officeOf, OPERATOR } from './office';

const as = (actor: string) => ({ office: officeAt(actor) });
const operator = as(OPERATOR);
const theCity = given(directoryDecider, ...cityHistory);
const jouhou = {
  unit: 'jouhou',
  name: '情報政策課',
  kind: 'section',
  order: 80,
  duty: null,
  from: '2025-04-01',
} as const;
const chief = {
  post: 'zaisei/chief',
  unit: 'zaisei',
  rank: 'chief',
  title: '財政課 財政係長',
  from: '2025-04-01',
} as const;
const mori = { person: 'mori', name: '森　健太郎', kana: 'モリ　ケンタロウ' };

describe('The organisation', () => {
  it('is kept by the operator only', () => {
    for (const actor of ['kan', 'yamada', 'okubo', 'suzuki', 'nobody']) {
      theCity.when(establishUnit, { ...jouhou, parent: 'shi' }, as(actor)).thenRefused('not-allowed');
      theCity.when(establishPost, chief, as(actor)).thenRefused('not-allowed');
      theCity.when(registerPerson, mori, as(actor)).thenRefused('not-allowed');
      theCity
        .when(appoint, { person: 'sato', post: 'zaisei/manager', from: '2025-04-01' }, as(actor))
        .thenRefused('not-allowed');
      theCity
        .when(endAppointment, { person: 'kato', post: 'shuunou/chief', until: '2025-03-31' }, as(actor))
        .thenRefused('not-allowed');
    }
  });

  it('gets a unit below one that exists', () => {
    const order = { ...jouhou, parent: 'kikaku-seisaku' };
    const outcome = theCity.when(establishUnit, order, operator);
    outcome.thenHappens({ type: 'UnitEstablished', data: order });
    outcome.thenSigned({ actor: OPERATOR, basis: 'operator' });
  });

  it('gets no unit below one that nobody knows', () =>
    theCity
      .when(establishUnit, { ...jouhou, parent: 'soumu-bu' }, operator)
      .thenRefused('unit-unknown', { unit: 'soumu-bu' }));

  it('gives a unit a new name, and has it already when told again', () => {
    const renamed = unit('shuunou', '納税課', 'section', 'shimin-bu', 60).data;
    const order = { ...renamed } as Parameters<typeof establishUnit>[0];
    theCity.when(establishUnit, order, operator).thenHappens({ type: 'UnitEstablished', data: { name: '納税課' } });
    theCity.and(establishUnit, order, operator).when(establishUnit, order, operator).thenNothing();
  });

  it('gets a post in a unit that exists, once', () => {
    theCity.when(establishPost, chief, operator).thenHappens({ type: 'PostEstablished', data: chief });
    theCity.and(establishPost, chief, operator).when(establishPost, chief, operator).thenNothing();
    theCity.when(establishPost, { ...chief, unit: 'soumu' }, operator).thenRefused('unit-unknown', { unit: 'soumu' });
  });

  it('registers a person once, and a changed name again', () => {
    theCity.when(registerPerson, mori, operator).thenHappens({ type: 'PersonRegistered', data: mori });
    const known = theCity.and(registerPerson, mori, operator);
    known.when(registerPerson, mori, operator).thenNothing();
    known.when(registerPerson, { ...mori, name: '林　健太郎' }, operator).thenHappens({ type: 'PersonRegistered' });
  });
});

describe('An appointment', () => {
  const manager = { person: 'kato', post: 'shuunou/manager', from: '2025-04-01' };

  it('puts a person into a post, once', () => {
    theCity.when(appoint, manager, operator).thenHappens({ type: 'PersonAppointed', data: manager });
    theCity.and(appoint, manager, operator).when(appoint, manager, operator).thenNothing();
  });

  it('needs a person and a post that are known', () => {
    theCity.when(appoint, { ...manager, person: 'mori' }, operator).thenRefused('person-unknown', { person: 'mori' });
    theCity
      .when(appoint, { ...manager, post: 'zaisei/chief' }, operator)
      .thenRefused('post-unknown', { post: 'zaisei/chief' });
  });

  it.each(['kansa/auditor', 'shi/administrator'])('to %s goes to nobody who holds another post', (aloof) =>
    theCity.when(appoint, { ...manager, post: aloof }, operator).thenRefused('posts-incompatible', { post: aloof }),
  );

  it.each(['takahashi', 'kan'])('of %s to another post is refused: auditors and administrators stay aloof', (person) =>
    theCity.when(appoint, { ...manager, person }, operator).thenRefused('posts-incompatible'),
  );

  it('frees an auditor for another post when it has ended', () =>
    given(directoryDecider, ...cityHistory, ended('takahashi', 'kansa/auditor', '2025-03-31'))
      .when(appoint, { ...manager, person: 'takahashi' }, operator)
      .thenHappens({ type: 'PersonAppointed' }));

  it('ends on its last day, once', () => {
    const end = { person: 'kato', post: 'shuunou/chief', until: '2025-03-31' };
    theCity.when(endAppointment, end, operator).thenHappens({ type: 'AppointmentEnded', data: end });
    theCity.and(endAppointment, end, operator).when(endAppointment, end, operator).thenNothing();
  });

  it('ends alone: neither the other posts of the person end with it nor the others in the post', () => {
    const two = given(directoryDecider, ...cityHistory, appointed('suzuki', 'shuunou/chief', '2025-04-01'));
    const end = { person: 'suzuki', post: 'shuunou/clerk', until: '2025-05-31' };
    const over = two.and(endAppointment, end, operator).state.appointments.filter(({ until }) => until !== null);
    expect(over).toEqual([{ ...end, from: '2021-04-01' }]);
  });

  it('may last one day, never less', () => {
    const end = { person: 'kato', post: 'shuunou/chief' };
    theCity.when(endAppointment, { ...end, until: '2021-04-01' }, operator).thenHappens({ type: 'AppointmentEnded' });
    theCity
      .when(endAppointment, { ...end, until: '2021-03-31' }, operator)
      .thenRefused('ends-before-it-begins', { from: '2021-04-01', until: '2021-03-31' });
  });

  it('may come again after it has ended', () => {
    const back = { person: 'kato', post: 'shuunou/chief', from: '2026-04-01' };
    const returned = given(directoryDecider, ...cityHistory, ended('kato', 'shuunou/chief', '2025-03-31'));
    returned.when(appoint, back, operator).thenHappens({ type: 'PersonAppointed', data: back });
    expect(returned.and(appoint, back, operator).state.appointments.filter(({ person }) => person === 'kato')).toEqual([
      { person: 'kato', post: 'shuunou/chief', from: '2021-04-01', until: '2025-03-31' },
      { person: 'kato', post: 'shuunou/chief', from: '2026-04-01', until: null },
    ]);
  });

  it('that came again ends without moving the end of the first', () => {
    const twice = given(
      directoryDecider,
      ...cityHistory,
      ended('kato', 'shuunou/chief', '2025-03-31'),
      appointed('kato', 'shuunou/chief', '2026-04-01'),
      ended('kato', 'shuunou/chief', '2027-03-31'),
    );
    const lastDays = twice.state.appointments.flatMap(({ person, until }) => (person === 'kato' ? [until] : []));
    expect(lastDays).toEqual(['2025-03-31', '2027-03-31']);
  });
});

describe('The file of the organisation, read again', () => {
  it('appoints nobody twice, not even where the appointment has ended since', () => {
    const moved = given(directoryDecider, ...cityHistory, ended('kato', 'shuunou/chief', '2025-03-31'));
    const first = { person: 'kato', post: 'shuunou/chief', from: '2021-04-01' };
    moved.when(appoint, first, operator).thenNothing();
    moved.when(appoint, { ...first, from: '2025-10-01' }, operator).thenHappens({ type: 'PersonAppointed' });
    // Another person on that day, or another post, is another appointment.
    theCity.when(appoint, { ...first, person: 'nakamura' }, operator).thenHappens({ type: 'PersonAppointed' });
    theCity.when(appoint, { ...first, post: 'shuunou/manager' }, operator).thenHappens({ type: 'PersonAppointed' });
  });
});

describe('The authority of a day', () => {
  it('signs with the names of that day: a later reorganisation does not rename the past', () => {
    const reorganised = city(
      unit('shuunou', '納税課', 'section', 'shimin-bu', 60),
      post('shuunou/chief', 'chief', '納税課 係長'),
    );
    expect(officeAt('kato').authorityFor('shuunou/chief')).toMatchObject({
      unitName: '収納課',
      postTitle: '収納課 収納係長',
    });
    expect(officeAt('kato', reorganised).authorityFor('shuunou/chief')).toMatchObject({
      unitName: '納税課',
      postTitle: '納税課 係長',
    });
  });

  it('of the operator is over the installation, not over any post', () => {
    const office = officeOf(city(appointed('kato', 'shuunou/manager')), OPERATOR, NOW);
    expect(office.planningAuthority()).toMatchObject({ basis: 'operator' });
    expect(office.accountAuthority()).toMatchObject({ basis: 'operator' });
    expect(office.authorityFor('shuunou/manager')).toBeNull();
  });
});
