import { given } from '@ayumi/event-sourcing/testing';
import { cancelAbsence, registerAbsence } from './absence.decider';
import { nameDeputies } from './deputies.decider';
import { cityHistory, officeAt } from './directory.examples';
import { directoryDecider } from './directory.state';
import { OPERATOR } from './office';

const DIRECTOR = 'shimin-bu/director';
const theCity = given(directoryDecider, ...cityHistory);
const as = (person: string, at?: string) => ({ office: officeAt(person, undefined, at) });
const trip = { from: '2025-05-22', until: '2025-05-23', note: '出張' };
const away = theCity.and(registerAbsence, trip, as('tanaka'));

describe('不在: an absence', () => {
  it('is registered by the person himself, or by the planning office for him', () => {
    const registered = {
      type: 'AbsenceRegistered',
      data: { ...trip, absence: 'absence-1', person: 'tanaka' },
    } as const;
    theCity.when(registerAbsence, trip, as('tanaka')).thenHappens(registered);
    theCity.when(registerAbsence, { ...trip, person: 'tanaka' }, as('sato')).thenHappens(registered);
    theCity.when(registerAbsence, { ...trip, person: 'tanaka' }, as('sato')).thenSigned({ actor: 'sato' });
    for (const other of ['nakamura', 'kan', 'takahashi'])
      theCity.when(registerAbsence, { ...trip, person: 'tanaka' }, as(other)).thenRefused('not-allowed');
    theCity.when(registerAbsence, trip, as('kan')).thenRefused('not-allowed');
  });

  it('is refused where it makes no sense', () => {
    const order = (more: object) => theCity.when(registerAbsence, { ...trip, ...more }, as('sato'));
    order({ person: 'constructor' }).thenRefused('person-unknown', { person: 'constructor' });
    order({ until: '2025-05-21' }).thenRefused('ends-before-it-begins', { from: '2025-05-22', until: '2025-05-21' });
    order({ from: '2025-05-20', until: '2025-05-21' }).thenRefused('absence-over', { until: '2025-05-21' });
  });

  it('may be of today alone, and need not say why', () => {
    const today = { from: '2025-05-22', until: '2025-05-22' };
    theCity
      .when(registerAbsence, today, as('tanaka'))
      .thenHappens({ type: 'AbsenceRegistered', data: { ...today, note: null } });
  });

  it('is another one where the person, a day or the note is another', () => {
    for (const another of [{ person: 'kato' }, { from: '2025-05-23' }, { until: '2025-05-26' }, { note: '療養' }])
      away
        .when(registerAbsence, { ...trip, person: 'tanaka', ...another }, as('sato'))
        .thenHappens({ type: 'AbsenceRegistered', data: { absence: 'absence-2', ...another } });
  });

  it('says nothing where there is nothing to say, and is the same when it is told twice', () => {
    theCity
      .when(registerAbsence, { ...trip, note: ' 　' }, as('tanaka'))
      .thenHappens({ type: 'AbsenceRegistered', data: { note: null } });
    away.when(registerAbsence, trip, as('tanaka')).thenNothing();
    away
      .when(registerAbsence, { ...trip, until: '2025-05-30' }, as('tanaka'))
      .thenHappens({ type: 'AbsenceRegistered', data: { absence: 'absence-2' } });
  });

  it('is cancelled by whoever may register it, until it is over', () => {
    const first = { absence: 'absence-1' };
    for (const who of ['tanaka', 'yamada'])
      away.when(cancelAbsence, first, as(who)).thenHappens({ type: 'AbsenceCancelled', data: first });
    away.when(cancelAbsence, first, as('nakamura')).thenRefused('not-allowed');
    away
      .when(cancelAbsence, { absence: 'absence-9' }, as('tanaka'))
      .thenRefused('absence-unknown', { absence: 'absence-9' });
    away.when(cancelAbsence, first, as('tanaka', '2025-05-23T14:59:59.999Z')).thenHappens({ type: 'AbsenceCancelled' });
    away
      .when(cancelAbsence, first, as('tanaka', '2025-05-23T15:00:00.000Z'))
      .thenRefused('absence-over', { until: '2025-05-23' });
    const back = away.and(cancelAbsence, first, as('tanaka'));
    back.when(cancelAbsence, first, as('tanaka')).thenNothing();
    back.when(registerAbsence, trip, as('tanaka')).thenHappens({ type: 'AbsenceRegistered' });
    const two = away
      .and(registerAbsence, { ...trip, note: '療養' }, as('tanaka'))
      .and(cancelAbsence, first, as('tanaka'));
    expect(two.state.absences.map(({ cancelled }) => cancelled)).toEqual([true, false]);
  });
});

describe('代決者: the deputies of a post', () => {
  const named = { post: DIRECTOR, deputies: ['shuunou/manager', 'shuunou/chief'] };
  const before = theCity.and(nameDeputies, named, as('yamada'));

  it('are named in their order by the planning office or the operator', () => {
    for (const who of ['yamada', OPERATOR])
      theCity.when(nameDeputies, named, as(who)).thenHappens({ type: 'DeputiesNamed', data: named });
    for (const who of ['tanaka', 'okubo', 'kan', 'takahashi'])
      theCity.when(nameDeputies, named, as(who)).thenRefused('not-allowed');
  });

  it('are named again in another order, or taken away; the same again is nothing new', () => {
    before.when(nameDeputies, named, as('yamada')).thenNothing();
    for (const deputies of [named.deputies.toReversed(), ['shuunou/manager'], []])
      before.when(nameDeputies, { post: DIRECTOR, deputies }, as('yamada')).thenHappens({ type: 'DeputiesNamed' });
    theCity.when(nameDeputies, { post: DIRECTOR, deputies: [] }, as('yamada')).thenNothing();
  });

  it('are other posts, each once, that take part', () => {
    const order = (post: string, ...deputies: string[]) => theCity.when(nameDeputies, { post, deputies }, as('yamada'));
    order('constructor').thenRefused('post-unknown', { post: 'constructor' });
    order(DIRECTOR, 'shuunou/nobody').thenRefused('post-unknown', { post: 'shuunou/nobody' });
    order(DIRECTOR, 'shuunou/manager', DIRECTOR).thenRefused('deputy-is-the-post-itself', { post: DIRECTOR });
    order(DIRECTOR, 'shuunou/manager', 'shuunou/manager').thenRefused('deputy-twice', { post: 'shuunou/manager' });
    order(DIRECTOR, 'kansa/auditor').thenRefused('deputy-unfit', { post: 'kansa/auditor' });
    order(DIRECTOR, 'shi/administrator').thenRefused('deputy-unfit', { post: 'shi/administrator' });
  });
});
