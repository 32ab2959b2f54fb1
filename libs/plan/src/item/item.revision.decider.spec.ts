import { told } from '@ayumi/event-sourcing/testing';
import { approve, recall, sendBack, withdraw } from './item.approval.decider';
import { planDecider } from '../plan/plan.state';
import { assignLeadUnit, defineIndicator } from './item.decider';
import {
  approvedBy,
  as,
  indicator,
  pinned,
  planWith,
  PROGRESS,
  progress,
  reported,
  REVISION,
  revised,
  revision,
  revisionAsked,
  seenOf,
  settled,
  theItem,
  unknownItem,
  UP_TO_THE_DEPUTIES,
} from './item.examples';
import { submitProgress } from './item.progress.decider';
import { reviseTarget, revisionsOf, type ReviseTarget } from './item.revision.decider';
import { targetsInForce, type ItemState } from './item.state';

const suzuki = as('suzuki');
const number = (value: number) => ({ is: 'number', value });
const submitted = (data: object = {}) => ({ type: 'TargetRevisionSubmitted', data }) as const;
const order = (more: Partial<ReviseTarget>): ReviseTarget => ({ ...revision, ...more });
const targets = (...values: readonly [number, string][]) =>
  order({ targets: values.map(([year, value]) => ({ year, value })) });
const inForce = (item: ItemState) => targetsInForce(item.indicators['collection-rate']!);
const returned = revisionAsked.and(
  sendBack,
  (item) => ({ ...seenOf(REVISION)(item), reason: '根拠を示してください' }),
  as('kato'),
);

describe('A revision of targets', () => {
  it('is submitted with old and new, and the reason', () => {
    const outcome = theItem.when(reviseTarget, revision, suzuki);
    outcome.thenHappens(
      submitted({
        matter: REVISION,
        round: 1,
        route: pinned.revision,
        lead: 'shuunou',
        content: {
          indicator: 'collection-rate',
          changes: [{ year: 2024, from: number(98.5), to: number(99) }],
          reason: revision.reason,
          touchesMoney: false,
        },
      }),
    );
    outcome.thenSigned({ actor: 'suzuki', post: 'shuunou/clerk' });
  });

  it('consults finance where it touches money', () => {
    const ids = (touchesMoney?: boolean) =>
      theItem
        .and(reviseTarget, order({ touchesMoney }), suzuki)
        .state.matters[REVISION]!.approval.route.steps.map(({ id }) => id);
    expect(ids(true)).toContain('finance');
    expect(ids(false)).not.toContain('finance');
    expect(ids()).not.toContain('finance');
  });

  it('is drafted by the clerks of the lead unit, for an item that is known, on a route', () => {
    for (const person of ['kato', 'nakamura', 'sato', 'yamada', 'operator'])
      theItem.when(reviseTarget, revision, as(person)).thenRefused('not-your-item', { lead: 'shuunou' });
    unknownItem.when(reviseTarget, revision, suzuki).thenRefused('item-unknown');
    const context = as('suzuki', { routes: { progress: null, revision: null } });
    theItem.when(reviseTarget, revision, context).thenRefused('no-route', { kind: 'revision' });
  });

  it('owes a reason', () => {
    theItem.when(reviseTarget, order({ reason: '' }), suzuki).thenRefused('reason-missing');
    theItem.when(reviseTarget, order({ reason: ' 　\n' }), suzuki).thenRefused('reason-missing');
  });

  it('is of an indicator that the item has', () =>
    theItem
      .when(reviseTarget, order({ indicator: 'rainfall' }), suzuki)
      .thenRefused('indicator-unknown', { indicator: 'rainfall' }));

  it('gives a year its first target, or takes one away: blank, dash and 0 are different', () => {
    theItem.when(reviseTarget, targets([2021, '97.8'], [2023, ''], [2024, '0']), suzuki).thenHappens(
      submitted({
        content: {
          changes: [
            { year: 2021, from: { is: 'blank' }, to: number(97.8) },
            { year: 2023, from: number(98.2), to: { is: 'blank' } },
            { year: 2024, from: number(98.5), to: number(0) },
          ],
        },
      }),
    );
    const kinds = ['', '－', '未測定', '対象外', '0'].map((value) => {
      const { matters } = theItem.and(reviseTarget, targets([2024, value]), suzuki).state;
      const { content } = matters[REVISION]!;
      return 'changes' in content && content.changes[0]!.to.is;
    });
    expect(kinds).toEqual(['blank', 'dash', 'unmeasured', 'not-applicable', 'number']);
  });

  it('changes something', () => {
    theItem.when(reviseTarget, targets(), suzuki).thenRefused('nothing-changes');
    theItem.when(reviseTarget, targets([2024, '９８．５％'], [2021, '']), suzuki).thenRefused('nothing-changes');
    theItem
      .when(reviseTarget, targets([2023, '98.2'], [2024, '99']), suzuki)
      .thenHappens(submitted({ content: { changes: [{ year: 2024 }] } }));
  });

  it('is of the years of the plan, each once, with figures that can be read', () => {
    const years = [2021, 2022, 2023, 2024];
    theItem.when(reviseTarget, targets([2025, '99']), suzuki).thenRefused('year-not-in-plan', { year: 2025, years });
    const nowhere = { ...suzuki, plan: planDecider.initial };
    theItem.when(reviseTarget, revision, nowhere).thenRefused('year-not-in-plan', { year: 2024, years: [] });
    theItem.when(reviseTarget, targets([2024, '99'], [2024, '98']), suzuki).thenRefused('year-twice', { year: 2024 });
    theItem
      .when(reviseTarget, targets([2024, '調整中']), suzuki)
      .thenRefused('not-a-figure', { typed: '調整中', name: '市税徴収率', year: 2024 });
  });

  it('needs every post of its route', () =>
    theItem
      .and(assignLeadUnit, { lead: 'gyosei-keiei' }, as('sato'))
      .when(reviseTarget, revision, as('sato'))
      .thenRefused('no-post-on-route', { step: '係長' }));
});

describe('A year that is settled', () => {
  const over = settled(reported);

  it('keeps its target', () => {
    over.when(reviseTarget, revision, suzuki).thenRefused('year-settled', { year: 2024 });
    over.when(reviseTarget, targets([2023, '98.4'], [2024, '99']), suzuki).thenRefused('year-settled', { year: 2024 });
    over.when(reviseTarget, targets([2023, '98.4']), suzuki).thenHappens(submitted());
  });

  it('is not yet settled while the report is under way, nor by the report of half the year', () => {
    reported.when(reviseTarget, revision, suzuki).thenHappens(submitted());
    const half = { cycle: '2024-mid-year', fiscalYear: 2024, stage: 'mid-year', dueOn: '2024-10-31' } as const;
    const plan = planWith(told({ type: 'CycleOpened', data: half }));
    const midYear = theItem.and(submitProgress, { ...progress, cycle: '2024-mid-year' }, as('suzuki', { plan }));
    const people = ['kato', 'nakamura', 'tanaka', 'sato', 'yamada'];
    approvedBy(midYear, people, 'progress-2024-mid-year').when(reviseTarget, revision, suzuki).thenHappens(submitted());
  });
});

describe('While a revision of the indicator is open', () => {
  it('no other is begun', () => {
    for (const story of [revisionAsked, returned, revisionAsked.and(recall, { matter: REVISION }, suzuki)])
      story.when(reviseTarget, revision, suzuki).thenRefused('revision-open', { matter: REVISION });
  });

  it('those of other indicators go on', () =>
    revisionAsked
      .and(defineIndicator, { ...indicator, indicator: 'other' }, as('sato'))
      .when(reviseTarget, order({ indicator: 'other' }), suzuki)
      .thenHappens(submitted({ matter: 'revision-2', round: 1 })));

  it('this one is submitted again by its name, in the next round', () => {
    returned
      .when(reviseTarget, order({ matter: REVISION, reason: '決算で確認した' }), as('kobayashi'))
      .thenHappens(submitted({ matter: REVISION, round: 2, content: { reason: '決算で確認した' } }));
    const again = returned.and(reviseTarget, order({ matter: REVISION }), as('kobayashi'));
    expect(again.state.matters[REVISION]!.approval).toMatchObject({ at: 0, makers: ['suzuki', 'kobayashi'] });
    expect(revisionsOf(again.state)).toHaveLength(1);
  });

  it('this one cannot be submitted again while it is under way', () =>
    revisionAsked
      .when(reviseTarget, order({ matter: REVISION }), suzuki)
      .thenRefused('already-submitted', { matter: REVISION }));

  it('another returned one does not take its place', () => {
    const both = returned
      .and(defineIndicator, { ...indicator, indicator: 'other' }, as('sato'))
      .and(reviseTarget, order({ indicator: 'other' }), suzuki)
      .and(recall, { matter: 'revision-2' }, suzuki);
    both.when(reviseTarget, order({ matter: 'revision-2' }), suzuki).thenRefused('revision-open', { matter: REVISION });
  });
});

describe('A revision that has ended', () => {
  const withdrawn = returned.and(withdraw, { matter: REVISION, reason: '見送り' }, suzuki);

  it('is not submitted again: the next one has its own number', () => {
    withdrawn
      .when(reviseTarget, order({ matter: REVISION }), suzuki)
      .thenRefused('matter-not-in-progress', { status: 'withdrawn' });
    revised(revisionAsked)
      .when(reviseTarget, order({ matter: REVISION }), suzuki)
      .thenRefused('matter-not-in-progress', { status: 'settled' });
    withdrawn.when(reviseTarget, revision, suzuki).thenHappens(submitted({ matter: 'revision-2', round: 1 }));
  });

  it('must be known to be submitted again; a report is no revision', () => {
    theItem
      .when(reviseTarget, order({ matter: 'revision-7' }), suzuki)
      .thenRefused('matter-unknown', { matter: 'revision-7' });
    reported
      .when(reviseTarget, order({ matter: PROGRESS }), suzuki)
      .thenRefused('matter-unknown', { matter: PROGRESS });
  });
});

describe('The targets in force', () => {
  const asked = theItem.and(reviseTarget, targets([2024, '99']), suzuki);

  it('stay as they were until the last step has approved', () => {
    UP_TO_THE_DEPUTIES.slice(0, -1).forEach((_, index) => {
      const { state } = approvedBy(asked, UP_TO_THE_DEPUTIES.slice(0, index + 1), REVISION);
      expect(inForce(state)).toMatchObject({ version: 1, targets: { 2024: number(98.5) } });
    });
  });

  it('change with the settlement, in the same breath', () => {
    approvedBy(asked, UP_TO_THE_DEPUTIES.slice(0, -1), REVISION)
      .when(approve, seenOf(REVISION), as('miura'))
      .thenHappens(
        { type: 'StepApproved', data: { step: 'deputies', completes: true } },
        { type: 'MatterSettled', data: { matter: REVISION } },
        {
          type: 'TargetRevised',
          data: {
            matter: REVISION,
            version: 2,
            indicator: 'collection-rate',
            changes: [{ year: 2024, from: number(98.5), to: number(99) }],
            reason: revision.reason,
          },
        },
      );
  });

  it('keep the other years, and every set that was ever in force', () => {
    const { versions } = revised(asked).state.indicators['collection-rate']!;
    expect(versions).toMatchObject([
      { version: 1, targets: { 2023: number(98.2), 2024: number(98.5) }, matter: null },
      { version: 2, targets: { 2023: number(98.2), 2024: number(99) }, matter: REVISION },
    ]);
  });

  it('do not change by a return, a recall or a withdrawal', () => {
    for (const story of [returned, returned.and(withdraw, { matter: REVISION, reason: '見送り' }, suzuki)])
      expect(inForce(story.state).version).toBe(1);
  });

  it('stand beside the actual as they were when it was submitted', () => {
    const target = (item: ItemState) => item.matters[PROGRESS]!.content;
    const before = revised(reported.and(reviseTarget, revision, suzuki));
    expect(target(before.state)).toMatchObject({ results: [{ target: number(98.5), targetVersion: 1 }] });
    const after = revised(asked).and(submitProgress, progress, suzuki);
    expect(target(after.state)).toMatchObject({ results: [{ target: number(99), targetVersion: 2 }] });
  });
});
