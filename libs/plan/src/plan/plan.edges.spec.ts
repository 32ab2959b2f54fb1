import { given } from '@ayumi/event-sourcing/testing';
import { as, planHistory } from '../item/item.examples';
import { registerPlan } from './plan.decider';
import { adoptRatingScale } from './plan.scale.decider';
import { planDecider } from './plan.state';

describe('At the edges of a plan', () => {
  it('a scale has a grade', () => {
    const { decision } = given(planDecider, ...planHistory).when(
      adoptRatingScale,
      { fromYear: 2022, grades: [] },
      as('sato'),
    );
    expect(decision).toMatchObject({ refused: expect.anything() });
  });
  it('a plan does not lose a year in which a cycle was opened', () => {
    const { decision } = given(planDecider, ...planHistory).when(
      registerPlan,
      { title: '行財政再構築プラン', years: [2021], chapters: [], items: [10] },
      as('sato'),
    );
    expect(decision).toMatchObject({ refused: expect.anything() });
  });
});
