import { appointed, city, ended, officeAt } from '../../directory/src/directory.examples';
import { approve, approvedBy, progressRoute, recall, seen, sendBack, submittedBy } from './approval.examples';
import { away, delegated, owing, passedOver, passOver, pullUp, routeOf, shownTo, stepOf } from './standing-in.examples';
import type { Step } from './route/route.definition';

/* 係長 加藤 is asked first, 課長 中村 next; 行政経営課長 山田 decides. */

const as = officeAt;
const katoAway = city(away('kato'));
const submitted = submittedBy();

describe('後閲: carrying a matter past an absent approver', () => {
  it('moves it to the next step, approves nothing, and says who was away', () => {
    const passed = submitted.when(passOver, {}, as('suzuki', katoAway));
    passed.thenHappens({
      type: 'StepPassedOver',
      data: {
        step: 'chief',
        passed: [{ post: 'shuunou/chief', absent: ['kato'] }],
        fingerprint: 'first',
        completes: true,
      },
    });
    passed.thenSigned({ actor: 'suzuki', basis: 'self', post: 'shuunou/clerk' });
    expect(passedOver(submitted, katoAway).state).toMatchObject({
      status: 'in-progress',
      at: 1,
      approvals: [],
      passedOver: [{ step: 'chief', post: 'shuunou/chief', byName: '鈴木　結衣' }],
    });
  });

  it('lets the next go on, and the one who comes back does not act any more', () => {
    const after = passedOver(submitted, katoAway);
    after.when(approve, seen, as('kato')).thenRefused('not-your-turn', { posts: ['shuunou/manager'] });
    const end = approvedBy(after, ['nakamura', 'tanaka', 'sato', 'yamada']);
    expect(end.state!.status).toBe('settled');
    expect(owing(end)).toEqual(['kato shuunou/chief passed-over']);
  });

  it('may be done by whoever has a part: the drafter, his colleague, a delegate, and everybody on the route', () => {
    for (const person of ['suzuki', 'kobayashi', 'kato', 'nakamura', 'tanaka', 'sato', 'yamada'])
      submitted.when(passOver, {}, as(person, katoAway)).thenSigned({ actor: person });
    const directory = city(away('kato'), delegated('nakamura', 'shuunou/manager', 'hasegawa'));
    submitted.when(passOver, {}, as('hasegawa', directory)).thenSigned({ basis: 'delegation', principal: 'nakamura' });
    for (const person of ['hasegawa', 'sasaki', 'okubo', 'takahashi', 'kan', 'nobody'])
      submitted.when(passOver, {}, as(person, katoAway)).thenRefused('no-part-in-matter');
  });

  it('is for an absent holder: not for one who is there, and not for a vacancy', () => {
    submitted.when(passOver, {}, as('suzuki')).thenRefused('holder-not-away', { step: '係長' });
    const oneThere = city(away('kato'), appointed('kobayashi', 'shuunou/chief'));
    submitted.when(passOver, {}, as('suzuki', oneThere)).thenRefused('holder-not-away');
    const vacant = city(away('kato'), ended('kato', 'shuunou/chief', '2025-05-21'));
    submitted.when(passOver, {}, as('suzuki', vacant)).thenRefused('holder-not-away');
  });

  it('is never for the step that decides, though circulation follows it', () => {
    const yamadaAway = city(away('yamada'));
    approvedBy(submitted, ['kato', 'nakamura', 'tanaka', 'sato'])
      .when(passOver, {}, as('suzuki', yamadaAway))
      .thenRefused('final-step-decides', { step: '行政経営課長 決裁' });
    const route = routeOf(progressRoute.steps[0]!, shownTo('mayor', 'shi/mayor'));
    submittedBy('suzuki', { fingerprint: 'first', route })
      .when(passOver, {}, as('suzuki', katoAway))
      .thenRefused('final-step-decides');
  });

  it('is only where the step offers it: nobody answers for a section that is asked', () => {
    const consult = stepOf('finance', ['zaisei/manager'], { kind: 'consult' });
    submittedBy('suzuki', { fingerprint: 'first', route: routeOf(consult, progressRoute.steps[4]!) })
      .when(passOver, {}, as('suzuki', city(away('hasegawa'))))
      .thenRefused('step-does-not-offer', { verb: 'pass-over' });
    approvedBy(submitted, ['kato', 'nakamura', 'tanaka', 'sato', 'yamada'])
      .when(passOver, {}, as('suzuki', katoAway))
      .thenRefused('matter-not-in-progress');
  });
});

describe('A step of several posts, some of them passed over', () => {
  const three = ['lead/chief', 'zaisei/manager', 'kikaku-seisaku/director'];
  const needing = (more: Partial<Step>) =>
    submittedBy('suzuki', {
      fingerprint: 'first',
      route: routeOf(stepOf('three', three, more), stepOf('planning', ['gyosei-keiei/manager'])),
    });

  it('that needs all asks the others, and is complete with the last of them', () => {
    const passed = passedOver(needing({}), katoAway);
    expect(passed.state).toMatchObject({ at: 0 });
    passed.when(passOver, {}, as('suzuki', katoAway)).thenRefused('holder-not-away');
    approvedBy(passed, ['hasegawa'], katoAway)
      .when(approve, seen, as('sasaki', katoAway))
      .thenHappens({ type: 'StepApproved', data: { completes: true } });
  });

  it('that needs all is complete where the others have approved before', () =>
    approvedBy(needing({}), ['hasegawa', 'sasaki'])
      .when(passOver, {}, as('suzuki', katoAway))
      .thenHappens({ type: 'StepPassedOver', data: { completes: true } }));

  it('that needs any still needs one who approves, unless nobody is left', () => {
    const any = needing({ needs: 'any' });
    any.when(passOver, {}, as('suzuki', katoAway)).thenHappens({ type: 'StepPassedOver', data: { completes: false } });
    const nobody = city(away('kato'), away('hasegawa'), away('sasaki'));
    any.when(passOver, {}, as('suzuki', nobody)).thenHappens({
      type: 'StepPassedOver',
      data: { passed: three.map((post) => ({ post: post.replace('lead', 'shuunou') })), completes: true },
    });
  });

  it('that needs two needs two of those who are there, and one where one is left', () => {
    const two = passedOver(needing({ needs: 2 }), katoAway);
    two.when(approve, seen, as('hasegawa', katoAway)).thenHappens({ type: 'StepApproved', data: { completes: false } });
    const twoAway = city(away('kato'), away('sasaki'));
    passedOver(needing({ needs: 2 }), twoAway)
      .when(approve, seen, as('hasegawa', twoAway))
      .thenHappens({ type: 'StepApproved', data: { completes: true } });
  });

  it('that excuses a vacancy still needs somebody’s judgement: the vacancy and the absence are not one', () => {
    const excusing = needing({ vacancyExcused: true });
    const directory = city(away('kato'), ended('sasaki', 'kikaku-seisaku/director', '2025-05-21'));
    passedOver(excusing, directory)
      .when(approve, seen, as('hasegawa', directory))
      .thenHappens({ type: 'StepApproved', data: { completes: true } });
    const bothAway = city(away('kato'), away('hasegawa'), ended('sasaki', 'kikaku-seisaku/director', '2025-05-21'));
    const left = passedOver(excusing, bothAway);
    expect(left.state).toMatchObject({ at: 0, approvals: [] });
    const vacant = ended('sasaki', 'kikaku-seisaku/director', '2025-05-21');
    left.when(approve, seen, as('hasegawa', city(vacant))).thenRefused('not-your-turn');
    left.when(pullUp, seen, as('okubo', bothAway)).thenHappens({
      type: 'StepApproved',
      data: { post: 'kikaku-seisaku/director', completes: true },
    });
  });
});

describe('The way back from a step that was passed over', () => {
  const reason = '数値の確認';
  const beyond = passedOver(approvedBy(submitted, ['kato']), city(away('nakamura')));

  it('is open to the last approver: passing over is no answer of the next', () => {
    const recalled = beyond.and(recall, {}, as('kato'));
    expect(recalled.state).toMatchObject({ at: 0, approvals: [], passedOver: [] });
    expect([owing(beyond), owing(recalled)]).toEqual([['nakamura shuunou/manager passed-over'], []]);
    recalled.when(approve, seen, as('kato')).thenHappens({ type: 'StepApproved', data: { step: 'chief' } });
  });

  it('is open to the submitter while nobody has approved', () => {
    const recalled = passedOver(submitted, katoAway).and(recall, {}, as('suzuki'));
    expect(recalled.state).toMatchObject({ status: 'recalled', passedOver: [] });
    expect(owing(recalled)).toEqual([]);
  });

  it('leads past the passed step or back to it: who is asked again owes nothing', () => {
    const back = (to: string) => beyond.and(sendBack, (state) => ({ ...seen(state), reason, to }), as('tanaka'));
    expect(owing(back('manager'))).toEqual([]);
    back('manager')
      .when(approve, seen, as('nakamura'))
      .thenHappens({ type: 'StepApproved', data: { step: 'manager' } });
    const atDirector = approvedBy(beyond, ['tanaka']);
    const again = atDirector.and(sendBack, (state) => ({ ...seen(state), reason, to: 'director' }), as('sato'));
    expect(owing(again)).toEqual(['nakamura shuunou/manager passed-over']);
    expect(again.state!.passedOver).toHaveLength(1);
    expect(owing(back('drafter'))).toEqual([]);
  });

  it('keeps the debt of a post of the same step that stays passed over', () => {
    const parallel = stepOf('two', ['lead/chief', 'zaisei/manager']);
    const route = routeOf(parallel, stepOf('planning', ['gyosei-keiei/manager']));
    const past = passedOver(submittedBy('suzuki', { fingerprint: 'first', route }), katoAway);
    const recalled = approvedBy(past, ['hasegawa'], katoAway).and(recall, {}, as('hasegawa', katoAway));
    expect(recalled.state).toMatchObject({ at: 0, approvals: [], passedOver: [{ post: 'shuunou/chief' }] });
    expect(owing(recalled)).toEqual(['kato shuunou/chief passed-over']);
  });
});
