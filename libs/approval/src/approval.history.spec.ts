import type { Told } from '@ayumi/event-sourcing';
import { given, told } from '@ayumi/event-sourcing/testing';
import { city } from '../../directory/src/directory.examples';
import { approvedBy, matterDecider, submittedBy, type MatterEvent, type Story } from './approval.examples';
import type { StepApproved } from './approval.events';
import { away, owing, passedOver, routeOf, stepOf } from './standing-in.examples';

/* Evolve takes every history as it is, also one that the rules of today would not have let happen. */

const three = routeOf(stepOf('three', ['lead/chief', 'lead/manager', 'lead/director']), stepOf('end', ['shi/mayor']));
const recalled = (by: string, to: string) =>
  told<MatterEvent>(
    { type: 'MatterRecalled', data: { matter: 'matter-1', round: 1, to, reason: null } },
    { actor: by, at: '2025-05-22T09:00:00.000Z' },
  );
const and = (story: Story, ...facts: readonly ReturnType<typeof recalled>[]) =>
  given(matterDecider, ...story.history, ...facts);

describe('A recall in the log', () => {
  const two = approvedBy(submittedBy('suzuki', { fingerprint: 'first', route: three }), ['kato', 'nakamura']);

  it('takes back what its actor approved at that step, though somebody approved after him', () =>
    expect(and(two, recalled('kato', 'three')).state!.approvals.map(({ actor }) => actor)).toEqual(['nakamura']));

  it('takes back what he approved at that step, not what he approved at another', () => {
    const twice = routeOf(stepOf('a', ['lead/chief']), stepOf('b', ['lead/chief']), stepOf('c', ['lead/manager']));
    const both = approvedBy(submittedBy('suzuki', { fingerprint: 'first', route: twice }), ['kato', 'kato']);
    const back = and(both, recalled('kato', 'a'));
    expect(back.state).toMatchObject({ at: 0, approvals: [{ step: 'b' }] });
  });

  it('changes nothing where there is no such step, and where he approved nothing there', () => {
    expect(and(two, recalled('kato', 'nowhere')).state).toEqual(two.state);
    expect(and(two, recalled('tanaka', 'three')).state).toEqual(two.state);
    const { data, meta } = two.history.at(-1)! as Told<StepApproved>;
    const astray = given(
      matterDecider,
      ...two.history,
      told<MatterEvent>({ type: 'StepApproved', data: { ...data, step: 'nowhere', completes: false } }, meta),
    );
    expect(and(astray, recalled('nakamura', 'nowhere')).state).toEqual(astray.state);
  });
});

describe('A 後閲 in the log', () => {
  it('is read by that person, for that post of that step, and by nobody else', () => {
    const away2 = city(away('kato'), away('nakamura'));
    const route = routeOf(
      stepOf('first', ['lead/chief', 'lead/manager']),
      stepOf('second', ['lead/chief']),
      stepOf('end', ['shi/mayor']),
    );
    const passed = passedOver(passedOver(submittedBy('suzuki', { fingerprint: 'first', route }), away2), away2);
    expect(owing(passed)).toEqual([
      'kato shuunou/chief passed-over',
      'nakamura shuunou/manager passed-over',
      'kato shuunou/chief passed-over',
    ]);
    const read = (actor: string, step: string, post: string) =>
      given(
        matterDecider,
        ...passed.history,
        told<MatterEvent>(
          { type: 'StepPostReviewed', data: { matter: 'matter-1', round: 1, step, post, comment: null } },
          { actor },
        ),
      ).state!.readings.owed.map((each) => `${each.step} ${each.person}`);
    expect(read('kato', 'first', 'shuunou/chief')).toEqual(['first nakamura', 'second kato']);
    expect(read('kato', 'second', 'shuunou/chief')).toEqual(['first kato', 'first nakamura']);
    expect(read('kato', 'first', 'shuunou/manager')).toHaveLength(3);
    expect(read('nakamura', 'first', 'shuunou/chief')).toHaveLength(3);
  });
});
