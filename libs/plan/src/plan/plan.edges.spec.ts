import { given } from '@ayumi/event-sourcing/testing';
import { as, planHistory } from '../item/item.examples';
import { registerPlan } from './plan.decider';
import { adoptRatingScale } from './plan.scale.decider';
import { planDecider } from './plan.state';

describe('At the edges of a plan', () => {
  const plan = given(planDecider, ...planHistory);
  const frame = { title: '行財政再構築プラン', chapters: [], items: [10] };

  it('a scale has a grade', () => {
    plan.when(adoptRatingScale, { fromYear: 2022, grades: [] }, as('sato')).thenRefused('grades-missing');
  });

  it('a plan does not lose a year in which a cycle was opened, and may lose another', () => {
    plan.when(registerPlan, { ...frame, years: [2021] }, as('sato')).thenRefused('years-missing', { missing: [2024] });
    plan
      .when(registerPlan, { ...frame, years: [2024] }, as('sato'))
      .thenHappens({ type: 'PlanFrameRevised', data: { years: [2024] } });
  });
});
