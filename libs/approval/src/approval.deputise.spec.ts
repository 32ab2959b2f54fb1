import { appointed, city, ended, officeAt } from '../../directory/src/directory.examples';
import { approve, approvedBy, deputies, progressRoute, recall, seen, sendBack, submittedBy } from './approval.examples';
import { away, back, deputise, named, owing, reject, routeOf, seenBecause, shownTo } from './standing-in.examples';

/* 行政経営課長 山田 decides; 財政課長 is named first in his place, 行政経営課 担当 second. */

const as = officeAt;
const names = named('gyosei-keiei/manager', 'zaisei/manager', 'gyosei-keiei/clerk');
const yamadaAway = city(names, away('yamada'));
const atFinal = approvedBy(submittedBy(), ['kato', 'nakamura', 'tanaka', 'sato']);

describe('代決', () => {
  it('settles in the place of the absent decider, and says who, for whom and by the names of that day', () => {
    const decided = atFinal.when(deputise, seen, as('hasegawa', yamadaAway));
    decided.thenHappens(
      {
        type: 'StepApproved',
        data: { step: 'planning-manager', post: 'gyosei-keiei/manager', completes: true, absent: ['yamada'] },
      },
      { type: 'MatterSettled', data: { fingerprint: 'first' } },
    );
    decided.thenSigned({
      actor: 'hasegawa',
      actorName: '長谷川　聡',
      basis: 'acting',
      post: 'gyosei-keiei/manager',
      postTitle: '行政経営課長',
      unitName: '行政経営課',
      principal: 'yamada',
      principalName: '山田　浩二',
    });
    expect(atFinal.and(deputise, seen, as('hasegawa', yamadaAway)).state).toMatchObject({
      status: 'settled',
      approvals: [{}, {}, {}, {}, { actor: 'hasegawa', basis: 'acting', principalName: '山田　浩二' }],
    });
  });

  it('is for the final step alone', () => {
    const everybody = city(named('shuunou/chief', 'shuunou/clerk'), away('kato'));
    submittedBy().when(deputise, seen, as('kobayashi', everybody)).thenRefused('not-the-final-step', { step: '係長' });
  });

  it('is for a step that only circulation follows, which is the final one', () => {
    const shown = { ...progressRoute, steps: [...progressRoute.steps, shownTo('mayor', 'shi/mayor')] };
    const matter = submittedBy('suzuki', { fingerprint: 'first', route: shown });
    approvedBy(matter, ['kato', 'nakamura', 'tanaka', 'sato'])
      .when(deputise, seen, as('hasegawa', yamadaAway))
      .thenHappens({ type: 'StepApproved', data: { completes: true } }, { type: 'MatterSettled' });
  });

  it('is for the days on which the decider is away, to 24:00 in Tokyo on the last', () => {
    const may = (at: string) => atFinal.when(deputise, seen, as('hasegawa', yamadaAway, at));
    may('2025-05-21T14:59:59.999Z').thenRefused('holder-not-away');
    may('2025-05-21T15:00:00.000Z').thenSigned({ basis: 'acting' });
    may('2025-05-23T14:59:59.999Z').thenSigned({ basis: 'acting' });
    may('2025-05-23T15:00:00.000Z').thenRefused('holder-not-away');
    atFinal
      .when(deputise, seen, as('hasegawa', city(names, away('yamada'), back('yamada'))))
      .thenRefused('holder-not-away');
  });

  it('is not while one of several holders is there', () => {
    const shared = [names, away('yamada'), appointed('kobayashi', 'gyosei-keiei/manager')];
    atFinal.when(deputise, seen, as('hasegawa', city(...shared))).thenRefused('holder-not-away');
    atFinal
      .when(deputise, seen, as('hasegawa', city(...shared, away('kobayashi'))))
      .thenHappens({ type: 'StepApproved', data: { absent: ['yamada', 'kobayashi'] } }, { type: 'MatterSettled' });
  });

  it('is not for a vacant post: 欠員 is not 不在', () => {
    const vacant = city(names, away('yamada'), ended('yamada', 'gyosei-keiei/manager', '2025-05-21'));
    atFinal.when(deputise, seen, as('hasegawa', vacant)).thenRefused('post-vacant', { step: '行政経営課長 決裁' });
  });

  it('is told of a holder who is there, where another post of the step is vacant', () => {
    const two = submittedBy('suzuki', { fingerprint: 'first', route: routeOf(deputies) });
    const oneVacant = city(names, ended('miura', 'shi/deputy-mayor-2', '2025-05-21'));
    two.when(deputise, seen, as('sasaki', oneVacant)).thenRefused('holder-not-away', { step: '副市長' });
  });

  it('is of the named deputy whose turn it is, and of no superior, no colleague and nobody who watches over', () => {
    for (const person of ['sato', 'sasaki', 'okubo', 'nakamura', 'takahashi', 'kan', 'yamada'])
      atFinal
        .when(deputise, seen, as(person, yamadaAway))
        .thenRefused('not-the-named-deputy', { posts: ['gyosei-keiei/manager'] });
    const bothAway = city(names, away('yamada'), away('hasegawa'));
    atFinal.when(deputise, seen, as('hasegawa', bothAway)).thenRefused('not-the-named-deputy');
    atFinal.when(deputise, seen, as('sato', bothAway)).thenSigned({ actor: 'sato', principal: 'yamada' });
  });

  it('is never for an important matter', () => {
    const important = submittedBy('suzuki', { fingerprint: 'first', flags: ['important'] });
    approvedBy(important, ['kato', 'nakamura', 'tanaka', 'sato'])
      .when(deputise, seen, as('hasegawa', yamadaAway))
      .thenRefused('matter-is-important', { matter: 'matter-1' });
  });

  it('is never of one who made the matter', () => {
    approvedBy(submittedBy('hasegawa'), ['kato', 'nakamura', 'tanaka', 'sato'])
      .when(deputise, seen, as('hasegawa', yamadaAway))
      .thenRefused('maker-is-not-checker');
  });

  it('is of the content that was seen', () =>
    atFinal
      .when(deputise, { seen: 'older' }, as('hasegawa', yamadaAway))
      .thenRefused('content-changed', { seen: 'older', now: 'first' }));

  it('is only where the step offers it, and nowhere once the matter is over', () => {
    const strict = routeOf({ ...progressRoute.steps[4]!, offers: ['return', 'pull-up'] });
    submittedBy('suzuki', { fingerprint: 'first', route: strict })
      .when(deputise, seen, as('hasegawa', yamadaAway))
      .thenRefused('step-does-not-offer', { verb: 'deputise' });
    approvedBy(atFinal, ['yamada'])
      .when(deputise, seen, as('hasegawa', yamadaAway))
      .thenRefused('matter-not-in-progress', { status: 'settled' });
  });

  it('lets the deputy send it back as well, in the place of the decider', () => {
    const returned = atFinal.when(sendBack, seenBecause('根拠を添えること'), as('hasegawa', yamadaAway));
    returned.thenHappens({ type: 'MatterReturned', data: { step: 'planning-manager', to: 'drafter' } });
    returned.thenSigned({ basis: 'acting', principal: 'yamada' });
    atFinal.when(sendBack, seenBecause('根拠を添えること'), as('hasegawa', city(names))).thenRefused('not-your-turn');
  });
});

describe('代決 at a step of both deputy mayors', () => {
  const directory = city(
    named('shi/deputy-mayor-1', 'kikaku-seisaku/director'),
    named('shi/deputy-mayor-2', 'zaisei/manager'),
    away('okubo'),
  );
  const both = submittedBy('suzuki', { fingerprint: 'first', route: routeOf(deputies) });
  const half = both.and(deputise, seen, as('sasaki', directory));

  it('stands for one of them: the other is still asked, by himself', () => {
    expect(half.state).toMatchObject({ status: 'in-progress', approvals: [{ post: 'shi/deputy-mayor-1' }] });
    half.when(deputise, seen, as('sasaki', directory)).thenRefused('holder-not-away');
    half
      .when(approve, seen, as('miura', directory))
      .thenHappens({ type: 'StepApproved', data: { completes: true } }, { type: 'MatterSettled' });
  });

  it('is for the one who is away, though the other post is vacant', () => {
    const oneVacant = city(
      named('shi/deputy-mayor-1', 'kikaku-seisaku/director'),
      away('okubo'),
      ended('miura', 'shi/deputy-mayor-2', '2025-05-21'),
    );
    both
      .when(deputise, seen, as('sasaki', oneVacant))
      .thenHappens({ type: 'StepApproved', data: { completes: true } }, { type: 'MatterSettled' });
  });

  it('may be taken back by the deputy while the other has not acted, and nobody owes a reading of it then', () => {
    half.when(recall, {}, as('okubo', directory)).thenRefused('not-yours-to-recall');
    half.when(recall, {}, as('sasaki', directory)).thenHappens({ type: 'MatterRecalled', data: { to: 'deputies' } });
    const taken = half.and(recall, {}, as('sasaki', directory));
    expect(taken.state).toMatchObject({ status: 'in-progress', approvals: [] });
    expect([owing(half), owing(taken)]).toEqual([['okubo shi/deputy-mayor-1 deputised'], []]);
    taken.when(deputise, seen, as('sasaki', directory)).thenHappens({ type: 'StepApproved' });
  });

  it('leaves the reading of what another deputy decided, when one takes his own back', () => {
    const bothAway = city(
      named('shi/deputy-mayor-1', 'kikaku-seisaku/director'),
      named('shi/deputy-mayor-2', 'zaisei/manager'),
      away('okubo'),
      away('miura'),
    );
    const route = routeOf({ ...deputies, posts: [...deputies.posts, 'shimin-bu/director'] });
    const two = submittedBy('suzuki', { fingerprint: 'first', route })
      .and(deputise, seen, as('sasaki', bothAway))
      .and(deputise, seen, as('hasegawa', bothAway));
    expect(owing(two.and(recall, {}, as('hasegawa', bothAway)))).toEqual(['okubo shi/deputy-mayor-1 deputised']);
  });

  it('lets the deputy end it with a no, where the step lets the decider', () => {
    const refused = both.when(reject, seenBecause('時期尚早'), as('sasaki', directory));
    refused.thenHappens({ type: 'MatterRejected', data: { post: 'shi/deputy-mayor-1', reason: '時期尚早' } });
    refused.thenSigned({ basis: 'acting', principal: 'okubo' });
  });
});
