import { appointed, city, ended, officeAt } from '../../directory/src/directory.examples';
import { approve, approvedBy, deputies, progressRoute, seen, submittedBy } from './approval.examples';
import { away, override, owing, routeOf, seenBecause, stepOf } from './standing-in.examples';

/* 係長 has two working days from Thursday 22 May 2025: the last of them is Monday 26 May. */

const as = officeAt;
const because = seenBecause('災害対応により決裁者が不在のため');
const submitted = submittedBy();
const yamada = (directory = city(), at?: string) => as('yamada', directory, at);
const unmanned = city(away('kato'));

describe('特例: the override of the planning manager', () => {
  it('approves the step of an absent holder, by the post of the step and under his own name', () => {
    const moved = submitted.when(override, because, yamada(unmanned));
    moved.thenHappens({
      type: 'StepApproved',
      data: { step: 'chief', post: 'shuunou/chief', reason: '災害対応により決裁者が不在のため', completes: true },
    });
    moved.thenSigned({ actor: 'yamada', basis: 'override', post: 'gyosei-keiei/manager', postTitle: '行政経営課長' });
    const after = submitted.and(override, because, yamada(unmanned));
    expect(after.state).toMatchObject({ at: 1, approvals: [{ post: 'shuunou/chief', basis: 'override' }] });
    expect(owing(after)).toEqual([]);
  });

  it('is for a vacant post and for one that only makers hold as well', () => {
    const vacant = city(ended('kato', 'shuunou/chief', '2025-05-21'));
    submitted.when(override, because, yamada(vacant)).thenSigned({ basis: 'override' });
    submittedBy('kato').when(override, because, yamada()).thenSigned({ basis: 'override' });
  });

  it('is for a step that took longer than its working days, from 0:00 in Tokyo on the day after', () => {
    submitted.when(override, because, yamada()).thenRefused('not-stuck', { step: '係長', due: '2025-05-26' });
    submitted.when(override, because, yamada(city(), '2025-05-26T14:59:59.999Z')).thenRefused('not-stuck');
    submitted.when(override, because, yamada(city(), '2025-05-26T15:00:00.000Z')).thenSigned({ basis: 'override' });
  });

  it('waits until the day to which the matter was given longer, where that is later', () => {
    const longer = (extendedTo: string) => (approval: typeof submitted.state) => ({ ...because(approval), extendedTo });
    const [end, midnight] = ['2025-05-30T14:59:59.999Z', '2025-05-30T15:00:00.000Z'];
    submitted.when(override, longer('2025-05-30'), yamada(city(), end)).thenRefused('not-stuck', { due: '2025-05-30' });
    submitted.when(override, longer('2025-05-30'), yamada(city(), midnight)).thenSigned({ basis: 'override' });
    submitted.when(override, longer('2025-05-23'), yamada()).thenRefused('not-stuck', { due: '2025-05-26' });
  });

  it('waits ten working days at a step without days of its own', () => {
    const patient = submittedBy('suzuki', {
      fingerprint: 'first',
      route: routeOf(stepOf('chief', ['lead/chief']), ...progressRoute.steps.slice(1)),
    });
    patient
      .when(override, because, yamada(city(), '2025-06-05T14:59:59.999Z'))
      .thenRefused('not-stuck', { due: '2025-06-05' });
    patient.when(override, because, yamada(city(), '2025-06-05T15:00:00.000Z')).thenSigned({ basis: 'override' });
  });

  it('counts from the day on which the matter came to the step', () => {
    const later = approvedBy(submitted, ['kato']);
    expect(later.state!.since > submitted.state!.since).toBe(true);
    const friday = { ...later.state!, since: '2025-05-22T15:00:00.000Z' };
    const asked = override(because(friday), friday, yamada(city(), '2025-05-27T14:59:59.999Z'));
    expect(asked).toMatchObject({ refused: 'not-stuck', with: { step: '課長', due: '2025-05-27' } });
  });

  it('is his alone', () => {
    for (const person of ['sato', 'sasaki', 'nakamura', 'tanaka', 'okubo', 'suzuki', 'takahashi', 'kan', 'operator'])
      submitted.when(override, because, as(person, unmanned)).thenRefused('not-the-planning-manager');
    const moved = city(away('kato'), ended('yamada', 'gyosei-keiei/manager', '2025-05-21'));
    submitted.when(override, because, yamada(moved)).thenRefused('not-the-planning-manager');
  });

  it('owes a reason', () => {
    for (const reason of ['', ' \n　'])
      submitted.when(override, seenBecause(reason), yamada(unmanned)).thenRefused('reason-missing');
  });

  it('is never for his own work, however stuck', () => {
    submittedBy('yamada').when(override, because, yamada(unmanned)).thenRefused('maker-is-not-checker');
    submittedBy('yamada')
      .when(override, because, yamada(city(), '2026-05-22T01:00:00.000Z'))
      .thenRefused('maker-is-not-checker');
  });

  it('is of the content that was seen', () =>
    submitted
      .when(override, { seen: 'older', reason: '急ぐ' }, yamada(unmanned))
      .thenRefused('content-changed', { now: 'first' }));

  it('needs no offer of the step, and is for nothing that is over or with the drafter', () => {
    const strict = routeOf({ ...progressRoute.steps[0]!, offers: [] });
    submittedBy('suzuki', { fingerprint: 'first', route: strict })
      .when(override, because, yamada(unmanned))
      .thenSigned({ basis: 'override' });
    const settled = approvedBy(submitted, ['kato', 'nakamura', 'tanaka', 'sato', 'yamada']);
    settled.when(override, because, yamada()).thenRefused('matter-not-in-progress', { status: 'settled' });
  });

  it('takes the unmanned post of several, and leaves the other to its holder', () => {
    const both = submittedBy('suzuki', { fingerprint: 'first', route: routeOf({ ...deputies, dueDays: 5 }) });
    const oneAway = city(away('miura'));
    both.when(override, because, yamada(oneAway)).thenRefused('not-stuck', { due: '2025-05-29' });
    const half = approvedBy(both, ['okubo'], oneAway);
    half
      .when(override, because, yamada(oneAway))
      .thenHappens(
        { type: 'StepApproved', data: { post: 'shi/deputy-mayor-2', completes: true } },
        { type: 'MatterSettled' },
      );
    const late = '2025-05-29T15:00:00.000Z';
    both
      .when(override, because, yamada(city(away('miura', '2025-05-22', '2025-06-30')), late))
      .thenHappens({ type: 'StepApproved', data: { post: 'shi/deputy-mayor-2', completes: false } });
  });

  it('moves one step: at his own the planning manager approves like anybody', () => {
    const lone = submittedBy('suzuki', {
      fingerprint: 'first',
      route: routeOf(stepOf('chief', ['lead/chief']), stepOf('planning', ['gyosei-keiei/manager'])),
    });
    const moved = lone.and(override, because, yamada(unmanned));
    moved.when(override, because, yamada(unmanned)).thenRefused('not-stuck');
    moved.when(approve, seen, yamada(unmanned)).thenHappens({ type: 'StepApproved' }, { type: 'MatterSettled' });
  });

  it('stands for one post, though he holds another of the step', () => {
    const two = city(away('kato'), appointed('yamada', 'zaisei/manager'));
    const route = routeOf(stepOf('two', ['lead/chief', 'zaisei/manager']));
    const { decision } = submittedBy('suzuki', { fingerprint: 'first', route }).when(
      override,
      because,
      yamada(two, '2025-06-30T01:00:00.000Z'),
    );
    expect(decision).toMatchObject({ events: [{ data: { completes: false } }] });
    expect(JSON.stringify(decision)).not.toContain('also');
  });
});
