import { approve, sendBack } from './item.approval.decider';
import { assignLeadUnit } from './item.decider';
import {
  approvedBy,
  as,
  REVISION,
  revised,
  revision,
  revisionAsked,
  reported,
  PROGRESS,
  seenOf,
  theItem,
} from './item.examples';
import { amendRevision, type AmendRevision } from './item.revision.decider';
import type { ItemState } from './item.state';

/* Target 99.0% for 2024, asked for by 鈴木; 係長 and 課長 have approved. */

const suzuki = as('suzuki');
const amended =
  (more: Partial<AmendRevision> = {}) =>
  (item: ItemState): AmendRevision => ({
    ...revision,
    matter: REVISION,
    fingerprint: item.matters[REVISION]!.approval.fingerprint,
    ...more,
  });
const higher = amended({ targets: [{ year: 2024, value: '99.3' }] });
const past = approvedBy(revisionAsked, ['kato', 'nakamura'], REVISION);
const stepsOf = (item: ItemState) => item.matters[REVISION]!.approval.route.steps.map(({ id }) => id);

describe('A revision that is edited while it is under way', () => {
  it('goes round again on the same matter: who approved the old target has approved nothing of the new', () => {
    past.when(amendRevision, higher, suzuki).thenHappens({
      type: 'TargetRevisionSubmitted',
      data: {
        matter: REVISION,
        round: 2,
        voids: ['chief', 'manager'],
        content: { changes: [{ year: 2024, from: { value: 98.5 }, to: { value: 99.3 } }] },
      },
    });
    const { approval } = past.and(amendRevision, higher, suzuki).state.matters[REVISION]!;
    expect(approval).toMatchObject({ status: 'in-progress', at: 0, round: 2, approvals: [], makers: ['suzuki'] });
  });

  it('voids nothing where nobody has approved yet', () => {
    const { decision } = revisionAsked.when(amendRevision, higher, suzuki);
    expect(decision).toMatchObject({ events: [{ data: { round: 2 } }] });
    expect(JSON.stringify(decision)).not.toContain('voids');
  });

  it('asks the finance section as soon as money is touched, and no more once it is not', () => {
    expect(stepsOf(past.state)).not.toContain('finance');
    const touching = past.and(amendRevision, amended({ touchesMoney: true }), suzuki);
    expect(stepsOf(touching.state)).toContain('finance');
    expect(touching.state.matters[REVISION]!.approval.route.version).toBe(1);
    expect(stepsOf(touching.and(amendRevision, amended(), suzuki).state)).not.toContain('finance');
  });

  it('comes into force as it was edited', () => {
    const item = revised(past.and(amendRevision, higher, suzuki)).state;
    expect(item.indicators['collection-rate']!.versions.at(-1)!.targets).toMatchObject({ '2024': { value: 99.3 } });
  });

  it('makes its editor a maker, and a decision on the old content names what changed', () => {
    const edited = past.and(amendRevision, amended({ reason: '実績の見直し' }), as('kobayashi'));
    expect(edited.state.matters[REVISION]!.approval.makers).toEqual(['suzuki', 'kobayashi']);
    edited
      .when(approve, seenOf(REVISION)(past.state), as('kato'))
      .thenRefused('content-changed', { changes: [{ field: 'reason', seen: revision.reason, now: '実績の見直し' }] });
  });

  it('is not edited over another’s edit unseen', () => {
    const first = higher(past.state);
    past
      .and(amendRevision, amended({ reason: '小林の修正' }), as('kobayashi'))
      .when(amendRevision, first, suzuki)
      .thenRefused('content-changed', {
        seen: first.fingerprint,
        now: expect.not.stringContaining(first.fingerprint),
        changes: [{ field: 'reason', now: '小林の修正' }],
      });
  });

  it('stays about its indicator: another one is another revision', () =>
    past
      .when(amendRevision, amended({ indicator: 'arrears' }), suzuki)
      .thenRefused('another-indicator', { indicator: 'collection-rate' }));

  it('is not edited without a change, without a reason, or into a target that is in force already', () => {
    past.when(amendRevision, amended(), suzuki).thenRefused('nothing-changes');
    past
      .when(amendRevision, amended({ targets: [{ year: 2024, value: '９８．５' }] }), suzuki)
      .thenRefused('nothing-changes');
    past.when(amendRevision, amended({ reason: '　' }), suzuki).thenRefused('reason-missing');
    past
      .when(amendRevision, amended({ targets: [{ year: 2031, value: '99' }] }), suzuki)
      .thenRefused('year-not-in-plan');
  });

  it('is edited by the clerks of the lead unit alone', () => {
    for (const person of ['kato', 'nakamura', 'yamada', 'sato', 'okubo', 'takahashi', 'kan'])
      past.when(amendRevision, higher, as(person)).thenRefused('not-your-item');
  });

  it('is edited only while it is under way, and only if it is a revision', () => {
    const returned = past.and(sendBack, (item) => ({ ...seenOf(REVISION)(item), reason: '誤り' }), as('tanaka'));
    returned.when(amendRevision, higher, suzuki).thenRefused('matter-not-in-progress', { status: 'returned' });
    revised(revisionAsked).when(amendRevision, higher, suzuki).thenRefused('matter-not-in-progress');
    const order = { ...revision, fingerprint: 'f'.repeat(64) };
    for (const [story, matter] of [
      [theItem, REVISION],
      [reported, PROGRESS],
    ] as const)
      story.when(amendRevision, { ...order, matter }, suzuki).thenRefused('matter-unknown', { matter });
  });

  it('is refused where its new lead unit lacks a post of the route', () => {
    const moved = past.and(assignLeadUnit, { lead: 'gyosei-keiei' }, as('sato'));
    moved.when(amendRevision, higher, as('sato')).thenRefused('no-post-on-route', { step: '係長' });
  });

  it('is important once its editor says so', () => {
    const { state } = past.and(amendRevision, amended({ important: true, reason: '重要' }), suzuki);
    expect(state.matters[REVISION]!.approval.important).toBe(true);
  });
});
