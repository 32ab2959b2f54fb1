import { appointed, city, ended, officeAt } from '../../directory/src/directory.examples';
import { approve, approvedBy, deputies, recall, seen, submittedBy, withdraw } from './approval.examples';
import { away, delegated, deputise, named, override, routeOf, seenBecause } from './standing-in.examples';

const as = officeAt;
const matter = submittedBy('suzuki', { fingerprint: 'first', route: routeOf(deputies) });
const [FIRST, SECOND] = ['shi/deputy-mayor-1', 'shi/deputy-mayor-2'];

describe('兼務: both posts of deputy mayor in one hand', () => {
  const one = city(ended('miura', SECOND, '2025-05-21'), appointed('okubo', SECOND));

  it('are asked once: one judgement settles, and names both posts', () => {
    matter
      .when(approve, seen, as('okubo', one))
      .thenHappens(
        { type: 'StepApproved', data: { post: FIRST, also: [SECOND], completes: true } },
        { type: 'MatterSettled' },
      );
    expect(matter.and(approve, seen, as('okubo', one)).state!.approvals).toMatchObject([
      { post: FIRST, also: [SECOND] },
    ]);
  });

  it('are asked once each where one of them shares his second post', () => {
    const shared = city(appointed('okubo', SECOND));
    matter
      .when(approve, seen, as('miura', shared))
      .thenHappens({ type: 'StepApproved', data: { post: SECOND, completes: false } });
    expect(approvedBy(matter, ['miura'], shared).state!.approvals).toMatchObject([{ post: SECOND, also: [] }]);
    approvedBy(matter, ['miura'], shared)
      .when(approve, seen, as('okubo', shared))
      .thenHappens({ type: 'StepApproved', data: { post: FIRST, completes: true } }, { type: 'MatterSettled' });
  });

  it('owe a no of the maker for both of them', () =>
    submittedBy('okubo', { fingerprint: 'first', route: routeOf(deputies) })
      .when(approve, seen, as('okubo', one))
      .thenRefused('maker-is-not-checker'));
});

describe('One post in his own hand and one in the place of another', () => {
  it('are asked twice of a delegate: what he was lent is another’s judgement', () => {
    const lent = city(delegated('miura', SECOND, 'okubo'));
    const { decision } = matter.when(approve, seen, as('okubo', lent));
    expect(decision).toMatchObject({
      events: [{ data: { post: FIRST, completes: false } }],
      signature: { basis: 'self' },
    });
    expect(JSON.stringify(decision)).not.toContain('also');
    const second = approvedBy(matter, ['okubo'], lent).when(approve, seen, as('okubo', lent));
    second.thenHappens({ type: 'StepApproved', data: { post: SECOND, completes: true } }, { type: 'MatterSettled' });
    second.thenSigned({ basis: 'delegation', principal: 'miura' });
  });

  it('are asked twice of a deputy, who decides for the other by 代決', () => {
    const acting = city(away('miura'), named(SECOND, FIRST));
    const own = approvedBy(matter, ['okubo'], acting);
    expect(own.state!.status).toBe('in-progress');
    own.when(approve, seen, as('okubo', acting)).thenRefused('not-your-turn');
    own
      .when(deputise, seen, as('okubo', acting))
      .thenHappens({ type: 'StepApproved', data: { post: SECOND, absent: ['miura'] } }, { type: 'MatterSettled' });
  });

  it('may each be taken back by itself', () => {
    const acting = city(away('miura'), named(SECOND, FIRST));
    const deputised = matter.and(deputise, seen, as('okubo', acting));
    const taken = deputised.and(recall, {}, as('okubo', acting));
    expect(taken.state!.approvals).toEqual([]);
    taken.when(approve, seen, as('okubo', acting)).thenHappens({ type: 'StepApproved', data: { post: FIRST } });
  });
});

describe('取下げ: giving a matter up', () => {
  const reason = '重複して提出したため';
  const under = submittedBy();

  it('is for the drafter’s side: another clerk of the lead unit may do it as well, by his own name', () => {
    under.when(withdraw, { reason }, as('kobayashi')).thenHappens({ type: 'MatterWithdrawn', data: { reason } });
    under.when(withdraw, { reason }, as('kobayashi')).thenSigned({ actor: 'kobayashi', post: 'shuunou/clerk' });
    const joined = city(appointed('hasegawa', 'shuunou/clerk'));
    under.when(withdraw, { reason }, as('hasegawa', joined)).thenSigned({ actor: 'hasegawa', post: 'shuunou/clerk' });
  });

  it('is for nobody above them, and not for the planning office', () => {
    for (const person of ['kato', 'nakamura', 'tanaka', 'yamada', 'sato', 'okubo', 'takahashi', 'kan'])
      under.when(withdraw, { reason }, as(person)).thenRefused('not-yours-to-withdraw');
  });

  it('owes a reason, of a colleague too, and is open after an override as before it', () => {
    under.when(withdraw, { reason: '　' }, as('kobayashi')).thenRefused('reason-missing');
    under
      .and(override, seenBecause('急ぐ'), as('yamada', city(away('kato'))))
      .when(withdraw, { reason }, as('kobayashi'))
      .thenHappens({ type: 'MatterWithdrawn' });
  });
});
