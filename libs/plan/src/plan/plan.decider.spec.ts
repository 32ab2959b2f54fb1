import { fold, type Accepted, type Told } from '@ayumi/event-sourcing';
import { given, told } from '@ayumi/event-sourcing/testing';
import { isRefusal } from '@ayumi/kernel';
import * as fc from 'fast-check';
import { officeAt } from '../../../directory/src/directory.examples';
import { closeCycle, openCycle, registerPlan } from './plan.decider';
import type { Grade, PlanEvent, PlanFrame } from './plan.events';
import { adoptRatingScale } from './plan.scale.decider';
import { openCycles, planDecider, scaleOf } from './plan.state';

const as = (actor: string) => ({ office: officeAt(actor) });
const planning = as('sato');
const frame: PlanFrame = {
  title: '行財政再構築プラン',
  years: [2021, 2022, 2023, 2024],
  chapters: [{ no: 1, title: '財政' }],
  items: [1, 2, 3],
};
const grades: readonly Grade[] = [
  { grade: 'S', label: '予定以上に進捗', meaning: 'ahead' },
  { grade: 'A', label: '予定どおりに進捗', meaning: 'on-schedule' },
  { grade: 'B', label: '予定よりも遅れている', meaning: 'behind' },
];
const scale = { fromYear: 2021, grades };
const yearEnd = { fiscalYear: 2024, stage: 'year-end', dueOn: '2025-05-30' } as const;
const nothing = given(planDecider);
const plan = nothing.and(registerPlan, frame, planning);
const opened = plan.and(openCycle, yearEnd, planning);
const closed = opened.and(closeCycle, { cycle: '2024-year-end' }, planning);

describe('The plan is looked after', () => {
  it.each(['suzuki', 'sasaki', 'hasegawa', 'takahashi', 'kan', 'okubo', 'nobody'])('not by %s', (actor) => {
    nothing.when(registerPlan, frame, as(actor)).thenRefused('not-allowed');
    plan.when(adoptRatingScale, scale, as(actor)).thenRefused('not-allowed');
    plan.when(openCycle, yearEnd, as(actor)).thenRefused('not-allowed');
    opened.when(closeCycle, { cycle: '2024-year-end' }, as(actor)).thenRefused('not-allowed');
  });

  it.each(['sato', 'yamada', 'operator'])('but by %s', (actor) => {
    nothing.when(registerPlan, frame, as(actor)).thenSigned({ actor });
    plan.when(adoptRatingScale, scale, as(actor)).thenSigned({ actor });
    plan.when(openCycle, yearEnd, as(actor)).thenSigned({ actor });
    opened.when(closeCycle, { cycle: '2024-year-end' }, as(actor)).thenSigned({ actor });
  });
});

describe('The frame of the plan', () => {
  it('is registered first, revised when it changed, and has nothing to do when not', () => {
    nothing.when(registerPlan, frame, planning).thenHappens({ type: 'PlanRegistered', data: frame });
    plan.when(registerPlan, frame, planning).thenNothing();
    plan
      .when(registerPlan, { ...frame, items: [1, 2, 3, 4] }, planning)
      .thenHappens({ type: 'PlanFrameRevised', data: { items: [1, 2, 3, 4] } });
  });

  it('never loses an item', () =>
    plan.when(registerPlan, { ...frame, items: [2, 4] }, planning).thenRefused('items-missing', { missing: [1, 3] }));
});

describe('A rating scale', () => {
  it('needs a plan', () => nothing.when(adoptRatingScale, scale, planning).thenRefused('plan-unknown'));

  it('is adopted from a year on, once', () => {
    plan.when(adoptRatingScale, scale, planning).thenHappens({ type: 'RatingScaleAdopted', data: scale });
    plan.and(adoptRatingScale, scale, planning).when(adoptRatingScale, scale, planning).thenNothing();
  });

  it('is in force until the next begins, in whatever order they were adopted', () => {
    const four = {
      fromYear: 2023,
      grades: [...grades, { grade: '-', label: '対象外', meaning: 'not-evaluable' }],
    } as const;
    for (const [one, two] of [
      [scale, four],
      [four, scale],
    ] as const) {
      const { state } = plan.and(adoptRatingScale, one, planning).and(adoptRatingScale, two, planning);
      expect([2020, 2021, 2022, 2023, 2024].map((year) => scaleOf(state, year).length)).toEqual([0, 3, 3, 4, 4]);
    }
  });

  it('of the same year takes the place of the one before', () => {
    const two = { fromYear: 2021, grades: grades.slice(1) };
    const { state } = plan.and(adoptRatingScale, scale, planning).and(adoptRatingScale, two, planning);
    expect(scaleOf(state, 2024).map(({ grade }) => grade)).toEqual(['A', 'B']);
  });

  it('names no grade twice', () =>
    plan
      .when(adoptRatingScale, { fromYear: 2021, grades: [...grades, grades[0]!] }, planning)
      .thenRefused('grade-twice', { letters: ['S', 'A', 'B', 'S'] }));
});

describe('A cycle', () => {
  it('needs a plan, and a year of it', () => {
    nothing.when(openCycle, yearEnd, planning).thenRefused('plan-unknown');
    plan
      .when(openCycle, { ...yearEnd, fiscalYear: 2025 }, planning)
      .thenRefused('year-not-in-plan', { year: 2025, years: [2021, 2022, 2023, 2024] });
  });

  it('is opened once for each year and stage', () => {
    plan
      .when(openCycle, yearEnd, planning)
      .thenHappens({ type: 'CycleOpened', data: { ...yearEnd, cycle: '2024-year-end' } });
    opened.when(openCycle, yearEnd, planning).thenNothing();
    opened
      .when(openCycle, { ...yearEnd, dueOn: '2025-06-30' }, planning)
      .thenRefused('cycle-exists', { cycle: '2024-year-end' });
    opened
      .when(openCycle, { ...yearEnd, stage: 'mid-year' }, planning)
      .thenHappens({ type: 'CycleOpened', data: { cycle: '2024-mid-year' } });
  });

  it('is closed once, and stays closed', () => {
    opened
      .when(closeCycle, { cycle: '2024-year-end' }, planning)
      .thenHappens({ type: 'CycleClosed', data: { cycle: '2024-year-end' } });
    closed.when(closeCycle, { cycle: '2024-year-end' }, planning).thenNothing();
    closed.when(openCycle, yearEnd, planning).thenRefused('cycle-exists', { cycle: '2024-year-end' });
    plan
      .when(closeCycle, { cycle: '2024-year-end' }, planning)
      .thenRefused('cycle-unknown', { cycle: '2024-year-end' });
  });

  it('counts as open between the two', () => {
    expect(openCycles(plan.state)).toEqual([]);
    expect(openCycles(opened.state)).toMatchObject([
      { cycle: '2024-year-end', openedAt: '2025-05-22T01:01:00.000Z', closedAt: null },
    ]);
    expect(openCycles(closed.state)).toEqual([]);
    expect(closed.state.cycles['2024-year-end']).toMatchObject({ closedAt: '2025-05-22T01:02:00.000Z' });
  });
});

describe('Whatever happens to a plan', () => {
  const runs = { seed: 20250522, numRuns: 300 };
  const year = fc.integer({ min: 2019, max: 2026 });
  const stage = fc.constantFrom('mid-year' as const, 'year-end' as const);
  const someGrades = fc.array(fc.constantFrom(...grades), { maxLength: 4 });
  const order = fc.oneof(
    fc
      .record({ ...asConstants(frame), items: fc.subarray([1, 2, 3, 4, 5]) })
      .map((body) => [registerPlan, body] as const),
    fc.record({ fromYear: year, grades: someGrades }).map((body) => [adoptRatingScale, body] as const),
    fc
      .record({ fiscalYear: year, stage, dueOn: fc.constantFrom('2025-05-30', '2025-06-30') })
      .map((body) => [openCycle, body] as const),
    fc.tuple(year, stage).map(([fiscalYear, at]) => [closeCycle, { cycle: `${fiscalYear}-${at}` }] as const),
  );
  type AnyOrder = [typeof registerPlan, PlanFrame];

  it('an order given twice adds nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(order, { maxLength: 8 }), order, (before, last) => {
        const story = before.reduce((past, each) => {
          const [decide, body] = each as unknown as AnyOrder;
          return isRefusal(past.when(decide, body, planning).decision) ? past : past.and(decide, body, planning);
        }, plan);
        const [decide, body] = last as unknown as AnyOrder;
        if (isRefusal(story.when(decide, body, planning).decision)) return;
        const { decision } = story.and(decide, body, planning).when(decide, body, planning);
        expect((decision as Accepted<PlanEvent>).events).toEqual([]);
      }),
      runs,
    );
  });

  it('folding never throws, and every year has a scale, be it an empty one', () => {
    const fact = fc.oneof(
      fc.record({ type: fc.constantFrom('PlanRegistered', 'PlanFrameRevised'), data: fc.constant(frame) }),
      fc.record({ type: fc.constant('RatingScaleAdopted'), data: fc.record({ fromYear: year, grades: someGrades }) }),
      fc.record({
        type: fc.constantFrom('CycleOpened', 'CycleClosed'),
        data: fc.record({ cycle: fc.string(), fiscalYear: year }),
      }),
      fc.record({ type: fc.constant('PlanOfTheFuture'), data: fc.anything() }),
    );
    fc.assert(
      fc.property(fc.array(fact), year, (facts, on) => {
        const state = fold(
          planDecider,
          facts.map((each) => told(each) as unknown as Told<PlanEvent>),
        );
        expect(Array.isArray(scaleOf(state, on))).toBe(true);
        expect(openCycles(state).every((cycle) => cycle.closedAt === null)).toBe(true);
      }),
      runs,
    );
  });
});

function asConstants(it: PlanFrame) {
  return { title: fc.constant(it.title), years: fc.constant(it.years), chapters: fc.constant(it.chapters) };
}
