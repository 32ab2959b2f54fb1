import { fold } from '@ayumi/event-sourcing';
import { given, told } from '@ayumi/event-sourcing/testing';
import { isRefusal } from '@ayumi/kernel';
import { appointed, city, ended } from '../../../directory/src/directory.examples';
import { approve, recall, sendBack, withdraw } from './item.approval.decider';
import { assignLeadUnit, defineIndicator } from './item.decider';
import * as x from './item.examples';
import { submitProgress } from './item.progress.decider';
import { reviseTarget } from './item.revision.decider';
import { itemDecider, targetsInForce } from './item.state';
import { openCycle, closeCycle } from '../plan/plan.decider';
import { planDecider } from '../plan/plan.state';

const suzuki = x.as('suzuki');
const { PROGRESS, REVISION } = x;

describe('At the edges of an item', () => {
  it('a revision that comes to touch money in round 2 consults finance', () => {
    const again = x.revisionAsked
      .and(recall, { matter: REVISION }, suzuki)
      .and(reviseTarget, { ...x.revision, matter: REVISION, touchesMoney: true }, suzuki);
    expect(again.state.matters[REVISION]!.content).toMatchObject({ touchesMoney: true });
    expect(again.state.matters[REVISION]!.approval.route.steps.map(({ id }) => id)).toContain('finance');
  });

  it('a year that was settled while the revision was under way keeps its target', () => {
    const both = x.theItem.and(submitProgress, x.progress, suzuki).and(reviseTarget, x.revision, suzuki);
    const yearSettled = x.settled(both);
    const last = x.UP_TO_THE_DEPUTIES.reduce((past, person) => {
      const decision = past.when(approve, x.seenOf(REVISION), x.as(person)).decision;
      return isRefusal(decision) ? past : past.and(approve, x.seenOf(REVISION), x.as(person));
    }, yearSettled);
    last.when(approve, x.seenOf(REVISION), x.as('miura')).thenRefused('year-settled', { year: 2024 });
    expect(targetsInForce(last.state.indicators['collection-rate']!).targets['2024']).toEqual({
      is: 'number',
      value: 98.5,
    });
  });

  it('a matter called constructor is unknown', () => {
    const order = { matter: 'constructor', fingerprint: 'f'.repeat(64), reason: '…' };
    x.theItem.when(approve, order, x.as('kato')).thenRefused('matter-unknown');
    x.theItem.when(withdraw, order, suzuki).thenRefused('matter-unknown');
  });
  it('an indicator called constructor is unknown (revise)', () =>
    x.theItem.when(reviseTarget, { ...x.revision, indicator: 'constructor' }, suzuki).thenRefused('indicator-unknown'));
  it('an indicator called constructor is unknown (actual)', () =>
    x.theItem
      .when(
        submitProgress,
        { ...x.progress, actuals: [...x.progress.actuals!, { indicator: 'constructor', value: '1' }] },
        suzuki,
      )
      .thenRefused('indicator-unknown'));
  it('an indicator may be called constructor (define)', () =>
    x.theItem
      .when(defineIndicator, { ...x.indicator, indicator: 'constructor' }, x.as('sato'))
      .thenHappens({ type: 'IndicatorDefined' }));
  it('a cycle called constructor is unknown', () =>
    x.theItem.when(submitProgress, { ...x.progress, cycle: 'constructor' }, suzuki).thenRefused('cycle-unknown'));
  it('a unit called constructor is unknown (same expression as item.context.ts)', () =>
    x.theItem.when(assignLeadUnit, { lead: 'constructor' }, x.as('sato')).thenRefused('unit-unknown'));
  it('evolve does not throw on a matter called constructor', () =>
    expect(() =>
      fold(itemDecider, [told({ type: 'StepApproved', data: { matter: 'constructor' } } as never)]),
    ).not.toThrow());
  it('evolve leaves the item as it is by what is of no matter, or of an indicator that there is not', () => {
    const data = { matter: REVISION, version: 2, indicator: 'constructor', changes: [], reason: '…' };
    for (const fact of [{ type: 'TargetRevised', data }, { type: 'NobodyKnowsThis' }])
      expect(itemDecider.evolve(x.theItem.state, told(fact as never))).toEqual(x.theItem.state);
  });
  it('an item of which nothing was told has nothing', () =>
    expect(Object.values(itemDecider.initial).flatMap((each) => Object.values(each ?? {}))).toEqual([]));

  it('a report that is returned after the cycle was closed can be submitted again (or the cycle reopened)', () => {
    const returned = x
      .approvedBy(x.reported, ['kato', 'nakamura', 'tanaka'])
      .and(sendBack, (item) => ({ ...x.seenOf(PROGRESS)(item), reason: '再評価' }), x.as('sato'));
    const closed = given(planDecider, ...x.planHistory).and(closeCycle, { cycle: x.CYCLE }, x.as('sato'));
    const reopened = closed.when(
      openCycle,
      { fiscalYear: 2024, stage: 'year-end', dueOn: '2025-06-30' },
      x.as('sato'),
    ).decision;
    const again = returned.when(submitProgress, x.progress, x.as('suzuki', { plan: closed.state })).decision;
    expect([isRefusal(again) && again.refused, isRefusal(reopened) && reopened.refused]).toContain(false);
  });
  it('a year that stands twice is refused in whatever order', () =>
    x.theItem
      .when(
        reviseTarget,
        {
          ...x.revision,
          targets: [
            { year: 2024, value: '98.5' },
            { year: 2024, value: '99' },
          ],
        },
        suzuki,
      )
      .thenRefused('year-twice'));
  it('who has become an auditor writes nothing any more', () => {
    const directory = city(
      ended('suzuki', 'shuunou/clerk', '2025-03-31'),
      appointed('suzuki', 'kansa/auditor', '2025-04-01'),
    );
    x.reported.when(recall, { matter: PROGRESS }, x.as('suzuki', { directory })).thenRefused('not-allowed');
    x.reported
      .when(withdraw, { matter: PROGRESS, reason: '…' }, x.as('suzuki', { directory }))
      .thenRefused('not-allowed');
  });

  it('an optional field that is null is absent', () => {
    x.reported
      .when(approve, (item) => ({ ...x.seenOf(PROGRESS)(item), rating: null as never }), x.as('kato'))
      .thenHappens({ type: 'StepApproved' });
    x.theItem
      .when(reviseTarget, { ...x.revision, matter: null as never }, suzuki)
      .thenHappens({ type: 'TargetRevisionSubmitted' });
  });

  it('a revision that is submitted again stays about its indicator', () =>
    x.revisionAsked
      .and(recall, { matter: REVISION }, suzuki)
      .and(defineIndicator, { ...x.indicator, indicator: 'other' }, x.as('sato'))
      .when(reviseTarget, { ...x.revision, indicator: 'other', matter: REVISION }, suzuki)
      .thenRefused('revision-open'));

  it('nothing is submitted on a route where a step has no post at all', () => {
    const story = x.theItem.and(assignLeadUnit, { lead: 'gyosei-keiei' }, x.as('sato'));
    const { decision } = story.when(submitProgress, x.progress, x.as('sato'));
    expect(isRefusal(decision)).toBe(true);
  });

  it('an indicator is reported once', () =>
    x.theItem
      .when(
        submitProgress,
        {
          ...x.progress,
          actuals: [
            { indicator: 'collection-rate', value: '99' },
            { indicator: 'collection-rate', value: '1' },
          ],
        },
        suzuki,
      )
      .thenRefused('indicator-twice', { indicator: 'collection-rate' }));
  it('a year has one target', () =>
    x.theItem
      .when(
        defineIndicator,
        {
          ...x.indicator,
          indicator: 'o',
          targets: [
            { year: 2024, value: '99' },
            { year: 2024, value: '1' },
          ],
        },
        x.as('sato'),
      )
      .thenRefused('year-twice'));
});
