import { appointed, city, ended, officeAt } from '../../directory/src/directory.examples';
import { approve, approvedBy, recall, seen, sendBack, submittedBy, UP_THE_LINE, withdraw } from './approval.examples';
import { currentStep } from './approval.state';

const as = officeAt;
const matter = submittedBy('suzuki');
const atManager = approvedBy(matter, ['kato']);
const settled = approvedBy(matter, UP_THE_LINE);

describe('Approving', () => {
  it('hands the matter to the next step, with post, content and comment on record', () => {
    const outcome = matter.when(approve, { seen: 'first', comment: ' 確認しました\n' }, as('kato'));
    outcome.thenHappens({
      type: 'StepApproved',
      data: {
        matter: 'matter-1',
        round: 1,
        step: 'chief',
        post: 'shuunou/chief',
        fingerprint: 'first',
        comment: '確認しました',
        assessment: null,
        completes: true,
      },
    });
    outcome.thenSigned({ actor: 'kato', actorName: '加藤　隼人', post: 'shuunou/chief', basis: 'self' });
    expect(currentStep(atManager.state!)?.id).toBe('manager');
  });

  it('keeps no comment where there is none', () => {
    matter
      .when(approve, { seen: 'first', comment: '　 ' }, as('kato'))
      .thenHappens({ type: 'StepApproved', data: { comment: null } });
    matter.when(approve, { seen: 'first' }, as('kato')).thenHappens({ type: 'StepApproved', data: { comment: null } });
  });

  it.each(['nakamura', 'tanaka', 'kobayashi', 'yamada', 'okubo', 'takahashi', 'kan', 'operator', 'nobody'])(
    'is not for %s while it is the turn of 係長',
    (person) =>
      matter.when(approve, seen, as(person)).thenRefused('not-your-turn', { step: '係長', posts: ['shuunou/chief'] }),
  );

  it('is for the post above where the unit has none of its own', () => {
    const atDirector = approvedBy(matter, ['kato', 'nakamura']);
    const outcome = atDirector.when(approve, seen, as('tanaka'));
    outcome.thenHappens({ type: 'StepApproved', data: { step: 'director', post: 'shuunou/director' } });
    outcome.thenSigned({ post: 'shimin-bu/director', unit: 'shimin-bu' });
  });

  it('is once for each: who has approved waits like everybody else', () =>
    atManager.when(approve, seen, as('kato')).thenRefused('not-your-turn', { step: '課長' }));

  it('follows the post, not the person: a successor approves, a predecessor does not', () => {
    const moved = city(ended('kato', 'shuunou/chief', '2025-05-21'), appointed('sato', 'shuunou/chief', '2025-05-22'));
    matter.when(approve, seen, as('kato', moved)).thenRefused('not-your-turn');
    matter.when(approve, seen, as('sato', moved)).thenHappens({ type: 'StepApproved' });
  });

  it('asks somebody who holds both posts twice, each time by the post whose turn it is', () => {
    const both = city(appointed('nakamura', 'shuunou/chief'));
    const outcome = matter.when(approve, seen, as('nakamura', both));
    outcome.thenSigned({ post: 'shuunou/chief' });
    approvedBy(matter, ['nakamura'], both)
      .when(approve, seen, as('nakamura', both))
      .thenSigned({ post: 'shuunou/manager' });
  });

  it('is bound to the content that was seen', () =>
    matter
      .when(approve, { seen: 'an older one' }, as('kato'))
      .thenRefused('content-changed', { seen: 'an older one', now: 'first' }));

  it('assesses only where the step may', () => {
    matter
      .when(approve, { seen: 'first', assessment: 'B' }, as('kato'))
      .thenRefused('step-does-not-assess', { step: '係長' });
    approvedBy(matter, ['kato', 'nakamura', 'tanaka'])
      .when(approve, { seen: 'first', assessment: 'B' }, as('sato'))
      .thenHappens({ type: 'StepApproved', data: { step: 'planning-clerk', assessment: 'B' } });
  });

  it('settles with the last step', () => {
    const atLast = approvedBy(matter, ['kato', 'nakamura', 'tanaka', 'sato']);
    atLast
      .when(approve, seen, as('yamada'))
      .thenHappens(
        { type: 'StepApproved', data: { step: 'planning-manager' } },
        { type: 'MatterSettled', data: { matter: 'matter-1', round: 1, fingerprint: 'first' } },
      );
    expect(settled.state).toMatchObject({ status: 'settled', at: 5 });
    expect(currentStep(settled.state!)).toBeNull();
    expect(settled.state!.approvals.map((each) => [each.actorName, each.postTitle])).toEqual([
      ['加藤　隼人', '収納課 収納係長'],
      ['中村　由紀夫', '収納課長'],
      ['田中　俊彦', '市民部長'],
      ['佐藤　美咲', '行政経営課 担当'],
      ['山田　浩二', '行政経営課長'],
    ]);
  });
});

describe('Returning', () => {
  const back = (reason = '基準日を書いてください', to?: string) => ({ seen: 'first', reason, to });
  const atPlanning = approvedBy(matter, ['kato', 'nakamura', 'tanaka']);

  it('sends it to the drafter, with the reason', () => {
    const outcome = atManager.when(sendBack, back(' 基準日を書いてください '), as('nakamura'));
    outcome.thenHappens({
      type: 'MatterReturned',
      data: {
        matter: 'matter-1',
        round: 1,
        step: 'manager',
        post: 'shuunou/manager',
        fingerprint: 'first',
        to: 'drafter',
        reason: '基準日を書いてください',
      },
    });
    outcome.thenSigned({ actor: 'nakamura' });
    expect(atManager.and(sendBack, back(), as('nakamura')).state).toMatchObject({
      status: 'returned',
      at: 0,
      approvals: [],
      returned: { step: 'manager', by: 'nakamura', reason: '基準日を書いてください' },
    });
  });

  it('owes a reason', () => atManager.when(sendBack, back(' 　\n'), as('nakamura')).thenRefused('reason-missing'));

  it('goes to an earlier step, and whoever was passed from there acts again', () => {
    const returned = atPlanning.and(sendBack, back('実績を確認', 'manager'), as('sato'));
    expect(returned.state).toMatchObject({ status: 'in-progress', at: 1, returned: { step: 'planning-clerk' } });
    expect(returned.state!.approvals.map(({ step }) => step)).toEqual(['chief']);
    returned.when(approve, seen, as('sato')).thenRefused('not-your-turn', { step: '課長' });
    const again = approvedBy(returned, ['nakamura', 'tanaka', 'sato', 'yamada']);
    expect(again.state).toMatchObject({ status: 'settled', round: 1 });
  });

  it.each(['planning-clerk', 'planning-manager', 'nowhere', ''])('does not go to %p, which is not before it', (to) =>
    atPlanning.when(sendBack, back('理由', to), as('sato')).thenRefused('not-an-earlier-step', {
      to,
      earlier: ['chief', 'manager', 'director'],
    }),
  );

  it('is for the one whose turn it is, who has seen what is there', () => {
    matter.when(sendBack, back(), as('nakamura')).thenRefused('not-your-turn');
    atManager.when(sendBack, back(), as('kato')).thenRefused('not-your-turn');
    atManager
      .when(sendBack, { ...back(), seen: 'an older one' }, as('nakamura'))
      .thenRefused('content-changed', { seen: 'an older one', now: 'first' });
  });
});

describe('A matter that is not in progress', () => {
  const reason = '理由';
  const ends = {
    settled,
    returned: atManager.and(sendBack, { seen: 'first', reason }, as('nakamura')),
    recalled: matter.and(recall, {}, as('suzuki')),
    withdrawn: matter.and(withdraw, { reason }, as('suzuki')),
  };

  it.each(Object.entries(ends))('because it is %s, takes no approval, return or recall', (status, story) => {
    const refused = ['matter-not-in-progress', { status }] as const;
    for (const person of ['kato', 'nakamura', 'suzuki', 'yamada']) {
      story.when(approve, seen, as(person)).thenRefused(...refused);
      story.when(sendBack, { seen: 'first', reason }, as(person)).thenRefused(...refused);
      story.when(recall, {}, as(person)).thenRefused(...refused);
    }
  });

  it('has no step whose turn it is', () =>
    expect(Object.values(ends).map(({ state }) => currentStep(state!))).toEqual([null, null, null, null]));
});
