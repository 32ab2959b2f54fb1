import { appointed, city, ended, officeAt, post } from '../../directory/src/directory.examples';
import { approve, approvedBy, deputies, recall, revisionRoute, seen, sendBack, submittedBy } from './approval.examples';
import type { Flag } from './route/route.condition';
import type { RouteDefinition, Step } from './route/route.definition';

const as = officeAt;
const revision = (...flags: Flag[]) => submittedBy('suzuki', { fingerprint: 'first', route: revisionRoute, flags });
const beforeTheDeputies = ['kato', 'nakamura', 'tanaka', 'yamada', 'sasaki'];

describe('Both deputy mayors', () => {
  const atDeputies = approvedBy(revision(), beforeTheDeputies);

  it.each([
    ['okubo', 'shi/deputy-mayor-1', 'miura', 'shi/deputy-mayor-2'],
    ['miura', 'shi/deputy-mayor-2', 'okubo', 'shi/deputy-mayor-1'],
  ])('have to approve: %s does not settle it, then %4$s does', (first, itsPost, second, otherPost) => {
    atDeputies
      .when(approve, seen, as(first))
      .thenHappens({ type: 'StepApproved', data: { step: 'deputies', post: itsPost, completes: false } });
    const half = approvedBy(atDeputies, [first]);
    expect(half.state).toMatchObject({ status: 'in-progress', at: 5 });
    half.when(approve, seen, as(first)).thenRefused('not-your-turn', { posts: [otherPost] });
    half
      .when(approve, seen, as(second))
      .thenHappens(
        { type: 'StepApproved', data: { post: otherPost, completes: true } },
        { type: 'MatterSettled', data: { fingerprint: 'first' } },
      );
  });

  it('may each send it back, though the other has approved', () => {
    const back = approvedBy(atDeputies, ['okubo']).and(
      sendBack,
      { seen: 'first', reason: '効果を再度確認', to: 'planning-manager' },
      as('miura'),
    );
    expect(back.state!.approvals.map(({ step }) => step)).toEqual(['chief', 'manager', 'director']);
    const again = approvedBy(back, ['yamada', 'sasaki', 'okubo']);
    expect(again.state!.status).toBe('in-progress');
    expect(approvedBy(again, ['miura']).state!.status).toBe('settled');
  });

  it('may take the approval back while the other has not acted', () => {
    const half = approvedBy(atDeputies, ['okubo']);
    half.when(recall, {}, as('sasaki')).thenRefused('next-has-acted');
    half.when(recall, {}, as('okubo')).thenHappens({ type: 'MatterRecalled', data: { to: 'deputies' } });
    half.and(recall, {}, as('okubo')).when(approve, seen, as('okubo')).thenHappens({ type: 'StepApproved' });
  });

  it('are one where the other post is vacant: the decision of the one suffices', () => {
    const vacant = city(ended('miura', 'shi/deputy-mayor-2', '2025-03-31'));
    atDeputies
      .when(approve, seen, as('okubo', vacant))
      .thenHappens({ type: 'StepApproved', data: { completes: true } }, { type: 'MatterSettled' });
    const later = city(ended('miura', 'shi/deputy-mayor-2', '2025-05-22'));
    atDeputies
      .when(approve, seen, as('okubo', later))
      .thenHappens({ type: 'StepApproved', data: { completes: false } });
  });

  it('are not excused where both posts are vacant', () => {
    const none = city(
      ended('miura', 'shi/deputy-mayor-2', '2025-03-31'),
      ended('okubo', 'shi/deputy-mayor-1', '2025-03-31'),
    );
    for (const person of ['okubo', 'miura', 'sasaki', 'yamada', 'operator'])
      atDeputies.when(approve, seen, as(person, none)).thenRefused('not-your-turn');
  });

  it('are not excused where the step does not say so', () => {
    const strict = { ...revisionRoute, steps: [{ ...deputies, vacancyExcused: false }] };
    const vacant = city(ended('miura', 'shi/deputy-mayor-2', '2025-03-31'));
    submittedBy('suzuki', { fingerprint: 'first', route: strict })
      .when(approve, seen, as('okubo', vacant))
      .thenHappens({ type: 'StepApproved', data: { completes: false } });
  });
});

describe('The consultation with finance', () => {
  it('is a step of the route only where money is touched', () => {
    const ids = (...flags: Flag[]) => revision(...flags).state!.route.steps.map(({ id }) => id);
    expect(ids()).not.toContain('finance');
    expect(ids('important')).not.toContain('finance');
    expect(ids('important', 'touches-money')).toContain('finance');
  });

  it('answers like an approver, and its objection sends the matter back', () => {
    const atFinance = approvedBy(revision('touches-money'), ['kato', 'nakamura', 'tanaka']);
    atFinance.when(approve, seen, as('yamada')).thenRefused('not-your-turn', { step: '財政課 合議' });
    atFinance
      .when(approve, seen, as('hasegawa'))
      .thenHappens({ type: 'StepApproved', data: { step: 'finance', post: 'zaisei/manager' } });
    atFinance
      .when(sendBack, { seen: 'first', reason: '財源が示されていません' }, as('hasegawa'))
      .thenHappens({ type: 'MatterReturned', data: { step: 'finance', to: 'drafter' } });
  });
});

describe('A step of several posts', () => {
  const three = ['zaisei/manager', 'kikaku-seisaku/director', 'shi/deputy-mayor-1'];
  const withStep = (more: Partial<Step>): RouteDefinition => ({
    route: 'three',
    title: '三者',
    steps: [{ id: 'three', title: '三者', kind: 'approve', posts: three, needs: 'all', ...more }],
  });
  const needing = (more: Partial<Step>) => submittedBy('suzuki', { fingerprint: 'first', route: withStep(more) });
  const without = city(ended('okubo', 'shi/deputy-mayor-1', '2025-03-31'));

  it('that needs any is complete with the first', () =>
    needing({ needs: 'any' })
      .when(approve, seen, as('sasaki'))
      .thenHappens({ type: 'StepApproved', data: { completes: true } }, { type: 'MatterSettled' }));

  it('that needs two is complete with the second, whoever that is', () => {
    const two = needing({ needs: 2 });
    two.when(approve, seen, as('hasegawa')).thenHappens({ type: 'StepApproved', data: { completes: false } });
    approvedBy(two, ['hasegawa'])
      .when(approve, seen, as('okubo'))
      .thenHappens({ type: 'StepApproved', data: { completes: true } }, { type: 'MatterSettled' });
  });

  it('that needs two needs two of those who are there', () => {
    const two = needing({ needs: 2, vacancyExcused: true });
    two.when(approve, seen, as('hasegawa', without)).thenHappens({ type: 'StepApproved', data: { completes: false } });
    const alone = city(
      ended('okubo', 'shi/deputy-mayor-1', '2025-03-31'),
      ended('sasaki', 'kikaku-seisaku/director', '2025-03-31'),
    );
    two
      .when(approve, seen, as('hasegawa', alone))
      .thenHappens({ type: 'StepApproved', data: { completes: true } }, { type: 'MatterSettled' });
  });

  it('that needs all excuses one vacancy, and asks the other two', () => {
    const all = needing({ vacancyExcused: true });
    all.when(approve, seen, as('hasegawa', without)).thenHappens({ type: 'StepApproved', data: { completes: false } });
    approvedBy(all, ['hasegawa'], without)
      .when(approve, seen, as('sasaki', without))
      .thenHappens({ type: 'StepApproved', data: { completes: true } }, { type: 'MatterSettled' });
  });

  it('asks one who holds two of them once, for both', () => {
    const two = city(appointed('hasegawa', 'kikaku-seisaku/director'));
    needing({})
      .when(approve, seen, as('hasegawa', two))
      .thenHappens({
        type: 'StepApproved',
        data: { post: 'zaisei/manager', also: ['kikaku-seisaku/director'], completes: false },
      });
    approvedBy(needing({}), ['hasegawa'], two)
      .when(approve, seen, as('hasegawa', two))
      .thenRefused('not-your-turn', { posts: ['shi/deputy-mayor-1'] });
    approvedBy(needing({}), ['hasegawa'], two)
      .when(approve, seen, as('okubo', two))
      .thenHappens({ type: 'StepApproved', data: { completes: true } }, { type: 'MatterSettled' });
  });

  it('of the lead unit’s own director asks him before the one above', () => {
    const own = city(post('shuunou/director', 'director', '収納担当部長'), appointed('kato', 'shuunou/director'));
    const lead = withStep({ posts: ['lead/director'] });
    const matter = submittedBy('suzuki', { fingerprint: 'first', route: lead });
    matter.when(approve, seen, as('tanaka', own)).thenRefused('not-your-turn');
    matter.when(approve, seen, as('kato', own)).thenSigned({ post: 'shuunou/director' });
  });
});
