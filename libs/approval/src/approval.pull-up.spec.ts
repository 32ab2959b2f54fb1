import { appointed, city, ended, officeAt } from '../../directory/src/directory.examples';
import { approve, approvedBy, progressRoute, recall, seen, sendBack, submittedBy } from './approval.examples';
import { away, owing, pullUp, routeOf, seenBecause, shownTo, stepOf } from './standing-in.examples';

/* 係長 加藤 is asked first; 課長 中村, 部長 田中 and both deputy mayors stand above him. */

const as = officeAt;
const katoAway = city(away('kato'));
const submitted = submittedBy();

describe('引上げ', () => {
  it('approves in the place of an absent subordinate, by the names of that day, and the matter goes on', () => {
    const pulled = submitted.when(pullUp, seen, as('nakamura', katoAway));
    pulled.thenHappens({ type: 'StepApproved', data: { step: 'chief', post: 'shuunou/chief', completes: true } });
    pulled.thenSigned({
      actor: 'nakamura',
      basis: 'pull-up',
      post: 'shuunou/chief',
      postTitle: '収納課 収納係長',
      principal: 'kato',
      principalName: '加藤　隼人',
    });
    const after = submitted.and(pullUp, seen, as('nakamura', katoAway));
    expect(after.state).toMatchObject({ at: 1, approvals: [{ basis: 'pull-up', principalName: '加藤　隼人' }] });
    expect(owing(after)).toEqual([]);
    after
      .when(approve, seen, as('nakamura', katoAway))
      .thenHappens({ type: 'StepApproved', data: { step: 'manager' } });
  });

  it('belongs to every superior of the unit and above it, and to nobody else', () => {
    for (const person of ['nakamura', 'tanaka', 'okubo', 'miura'])
      submitted.when(pullUp, seen, as(person, katoAway)).thenSigned({ actor: person, basis: 'pull-up' });
    for (const person of ['kobayashi', 'hasegawa', 'yamada', 'sasaki', 'takahashi', 'kan', 'kato'])
      submitted.when(pullUp, seen, as(person, katoAway)).thenRefused('not-a-superior', { posts: ['shuunou/chief'] });
  });

  it('is for a vacant post, in nobody’s place', () => {
    const vacant = city(ended('kato', 'shuunou/chief', '2025-05-21'));
    const { decision } = submitted.when(pullUp, seen, as('nakamura', vacant));
    expect(decision).toMatchObject({ events: [{ type: 'StepApproved' }], signature: { basis: 'pull-up' } });
    expect(decision).not.toMatchObject({ signature: { principal: expect.anything() } });
  });

  it('is for a post that only those hold who made the matter', () => {
    const chiefs = submittedBy('kato');
    chiefs.when(approve, seen, as('kato')).thenRefused('maker-is-not-checker');
    chiefs.when(pullUp, seen, as('nakamura')).thenHappens({ type: 'StepApproved', data: { step: 'chief' } });
    const another = city(appointed('kobayashi', 'shuunou/chief'));
    chiefs.when(pullUp, seen, as('nakamura', another)).thenRefused('holder-not-away');
    const both = city(appointed('kobayashi', 'shuunou/chief'), away('kobayashi'));
    chiefs.when(pullUp, seen, as('nakamura', both)).thenHappens({ type: 'StepApproved' });
  });

  it('is not while the subordinate is there', () => {
    submitted.when(pullUp, seen, as('nakamura')).thenRefused('holder-not-away', { step: '係長' });
    submitted.when(pullUp, seen, as('nakamura', katoAway, '2025-05-23T15:00:00.000Z')).thenRefused('holder-not-away');
  });

  it('is not of a superior who is away himself', () => {
    const both = city(away('kato'), away('nakamura'));
    submitted.when(pullUp, seen, as('nakamura', both)).thenRefused('not-a-superior');
    submitted.when(pullUp, seen, as('tanaka', both)).thenSigned({ actor: 'tanaka', principal: 'kato' });
  });

  it('is never of one who made the matter, and never of what was not seen', () => {
    submittedBy('nakamura').when(pullUp, seen, as('nakamura', katoAway)).thenRefused('maker-is-not-checker');
    submitted.when(pullUp, { seen: 'older' }, as('nakamura', katoAway)).thenRefused('content-changed');
  });

  it('is only where the step offers it', () => {
    const strict = routeOf({ ...progressRoute.steps[0]!, offers: ['return'] });
    submittedBy('suzuki', { fingerprint: 'first', route: strict })
      .when(pullUp, seen, as('nakamura', katoAway))
      .thenRefused('step-does-not-offer', { verb: 'pull-up' });
  });

  it('settles where it is the final step that is pulled up', () => {
    const yamadaAway = city(away('yamada'));
    approvedBy(submitted, ['kato', 'nakamura', 'tanaka', 'sato'])
      .when(pullUp, seen, as('sasaki', yamadaAway))
      .thenHappens({ type: 'StepApproved', data: { completes: true } }, { type: 'MatterSettled' });
  });

  it('takes the one post of several that nobody is there for', () => {
    const route = routeOf(stepOf('two', ['lead/chief', 'zaisei/manager']), shownTo('shown', 'shi/mayor'));
    const two = submittedBy('suzuki', { fingerprint: 'first', route });
    two
      .when(pullUp, seen, as('tanaka', katoAway))
      .thenHappens({ type: 'StepApproved', data: { post: 'shuunou/chief', completes: false } });
    two.when(pullUp, seen, as('sasaki', katoAway)).thenRefused('not-a-superior', { posts: ['shuunou/chief'] });
  });

  it('lets the superior send it back, and take his approval back, like the one he stands in for', () => {
    const returned = submitted.when(sendBack, seenBecause('数値の確認'), as('nakamura', katoAway));
    returned.thenHappens({ type: 'MatterReturned', data: { step: 'chief', post: 'shuunou/chief' } });
    returned.thenSigned({ basis: 'pull-up', principal: 'kato' });
    submitted.when(sendBack, seenBecause('数値の確認'), as('nakamura')).thenRefused('not-your-turn');
    const pulled = submitted.and(pullUp, seen, as('nakamura', katoAway));
    pulled.when(recall, {}, as('kato', katoAway)).thenRefused('not-yours-to-recall');
    pulled.when(recall, {}, as('nakamura', katoAway)).thenHappens({ type: 'MatterRecalled', data: { to: 'chief' } });
  });
});
