import { told } from '@ayumi/event-sourcing/testing';
import { approve } from './item.approval.decider';
import { approvedBy, as, planHistory, planWith, PROGRESS, progress, reported, seenOf, theItem } from './item.examples';
import { amendProgress, submitProgress, type SubmitProgress } from './item.progress.decider';
import type { PlanEvent, RatingScale } from '../plan/plan.events';

/** From 2024 on: S from 101 %, A from 95 %. */
const { grades } = (planHistory[1] as { readonly data: RatingScale }).data;
const ruled = told({
  type: 'RatingScaleAdopted',
  data: {
    fromYear: 2024,
    grades,
    rule: {
      numbers: {
        by: 'achievement',
        measured: 'from-zero',
        yearSharesPercent: null,
        thresholds: [
          { grade: 'S', atLeastPercent: 101 },
          { grade: 'A', atLeastPercent: 95 },
        ],
        otherwise: 'B',
      },
      milestones: null,
      combination: { by: 'worst' },
    },
  },
} satisfies PlanEvent);
const plan = planWith(ruled);
const suzuki = as('suzuki', { plan });
const order = (more: Partial<SubmitProgress>): SubmitProgress => ({ ...progress, ...more });
const differing = order({ rating: 'S', reasonToDiffer: ' 最終年度の目標を1年早く達成したため ' });
const withContent = (content: object) => ({ type: 'ProgressSubmitted', data: { content } }) as const;
const basis = '市税徴収率の達成率は100.6%(実績99.1%、目標98.5%)で、評価はA(95%以上)です。';

describe('Where the scale of the year has a rule', () => {
  it('the computed grade is part of what is submitted and approved', () =>
    theItem.when(submitProgress, progress, suzuki).thenHappens(withContent({ computed: { grade: 'A', basis } })));

  it('a rating that differs owes its reason, and nothing else does', () => {
    theItem
      .when(submitProgress, order({ rating: 'S', reasonToDiffer: ' 　' }), suzuki)
      .thenRefused('reason-to-differ-missing', { field: 'reasonToDiffer', rating: 'S', computed: 'A', basis });
    theItem
      .when(submitProgress, differing, suzuki)
      .thenHappens(withContent({ rating: 'S', reasonToDiffer: '最終年度の目標を1年早く達成したため' }));
    const { state } = theItem.and(submitProgress, order({ reasonToDiffer: '要らない理由' }), suzuki);
    expect(state.matters[PROGRESS]!.content).not.toHaveProperty('reasonToDiffer');
  });

  it('対象外 is another rating like any other', () =>
    theItem
      .when(submitProgress, order({ rating: '-' }), suzuki)
      .thenRefused('reason-to-differ-missing', { rating: '-', computed: 'A' }));

  it('nothing is computed from what is not measured, and nothing is owed', () => {
    const { state } = theItem.and(
      submitProgress,
      order({ rating: 'S', actuals: [{ indicator: 'collection-rate', value: '未測定' }] }),
      suzuki,
    );
    expect(state.matters[PROGRESS]!.content).not.toHaveProperty('computed');
  });

  it('nothing is computed in the middle of a year, whose targets are those of its end', () => {
    const cycle = { cycle: '2024-mid-year', fiscalYear: 2024, stage: 'mid-year', dueOn: '2024-11-29' } as const;
    const context = as('suzuki', { plan: planWith(ruled, told({ type: 'CycleOpened', data: cycle })) });
    const { state } = theItem.and(submitProgress, order({ cycle: cycle.cycle, rating: 'S' }), context);
    expect(state.matters['progress-2024-mid-year']!.content).not.toHaveProperty('computed');
  });

  it('an edit is computed anew', () => {
    const submitted = theItem.and(submitProgress, progress, suzuki);
    const { fingerprint } = seenOf(PROGRESS)(submitted.state);
    const actuals = [{ indicator: 'collection-rate', value: '99.5' }];
    submitted
      .when(amendProgress, { ...order({ actuals }), fingerprint }, suzuki)
      .thenRefused('reason-to-differ-missing', { rating: 'A', computed: 'S' });
    submitted
      .when(amendProgress, { ...order({ rating: 'S', actuals }), fingerprint }, suzuki)
      .thenHappens(withContent({ rating: 'S', computed: { grade: 'S' } }));
  });
});

describe('Where it has none', () => {
  it('contents are as they always were: their fingerprints stand', () => {
    const { content } = reported.state.matters[PROGRESS]!;
    expect(Object.keys(content)).not.toEqual(expect.arrayContaining(['computed']));
    expect(content).not.toHaveProperty('reasonToDiffer');
  });
});

describe('A second rating beside the computed grade', () => {
  const upToPlanning = (story: typeof theItem) => approvedBy(story, ['kato', 'nakamura', 'tanaka']);
  const sato = as('sato', { plan });
  const rated = (rating: string, comment?: string) => (item: Parameters<ReturnType<typeof seenOf>>[0]) => ({
    ...seenOf(PROGRESS)(item),
    rating,
    ...(comment && { comment }),
  });

  it('owes its reason as a comment where it differs from both', () => {
    const story = upToPlanning(theItem.and(submitProgress, progress, suzuki));
    story.when(approve, rated('S'), sato).thenRefused('reason-to-differ-missing', { field: 'comment', computed: 'A' });
    story
      .when(approve, rated('S', '水準が高い'), sato)
      .thenHappens({ type: 'StepApproved', data: { assessment: 'S' } });
    story.when(approve, rated('A'), sato).thenHappens({ type: 'StepApproved', data: { assessment: 'A' } });
  });

  it('owes none where it is the computed grade, or the department’s own, whose reason stands in the report', () => {
    const story = upToPlanning(theItem.and(submitProgress, differing, suzuki));
    story.when(approve, rated('A'), sato).thenHappens({ type: 'StepApproved' });
    story.when(approve, rated('S'), sato).thenHappens({ type: 'StepApproved' });
    story.when(approve, rated('B'), sato).thenRefused('reason-to-differ-missing');
  });
});
