import { given } from '@ayumi/event-sourcing/testing';
import { as, planHistory } from '../item/item.examples';
import type { RuleDraft } from '../rating/rule-draft';
import { adoptRatingScale } from './plan.scale.decider';
import type { Grade } from './plan.events';
import { planDecider } from './plan.state';

const good: Grade = { grade: '○', label: '順調', meaning: 'on-schedule' };
const bad: Grade = { grade: '×', label: '遅れ', meaning: 'behind' };
const rule: RuleDraft = {
  numbers: { by: 'achievement', thresholds: [{ grade: '○', atLeastPercent: 100 }], otherwise: '×' },
  combination: { by: 'worst' },
};
const plan = given(planDecider, ...planHistory);
const adopting = (grades: readonly Grade[], more: { readonly rule?: RuleDraft } = {}) =>
  plan.when(adoptRatingScale, { fromYear: 2023, grades, ...more }, as('sato'));
const adopted = (decision: ReturnType<typeof adopting>['decision']) =>
  'events' in decision ? decision.events.map(({ data }) => data) : decision;

describe('A rating scale that is adopted', () => {
  it('keeps what a grade means in its own words, trimmed, and no words where there are none', () => {
    const { decision } = adopting([
      { ...good, definition: ' 計画どおり \n' },
      { ...bad, definition: ' ' },
    ]);
    expect(adopted(decision)).toStrictEqual([{ fromYear: 2023, grades: [{ ...good, definition: '計画どおり' }, bad] }]);
  });

  it('has no definition longer than a text may be, and the grade is named', () =>
    adopting([{ ...good, definition: 'あ'.repeat(4001) }, bad]).thenRefused('text-too-long', { field: 'grades/○' }));

  it('keeps its rule as it was read, and none where none was given', () => {
    expect(adopted(adopting([good, bad], { rule }).decision)).toStrictEqual([
      {
        fromYear: 2023,
        grades: [good, bad],
        rule: { numbers: { ...rule.numbers, measured: 'from-zero', yearSharesPercent: null }, milestones: null, combination: rule.combination },
      },
    ]); // prettier-ignore
    expect(adopted(adopting([good, bad]).decision)).toStrictEqual([{ fromYear: 2023, grades: [good, bad] }]);
  });

  it('is refused with a rule that gives a grade that it does not have', () =>
    adopting([good, { ...bad, grade: '△' }], { rule }).thenRefused('rule-unsound'));

  it('changes nothing when it is given again, and stands anew when its rule changes', () => {
    const before = plan.and(adoptRatingScale, { fromYear: 2023, grades: [good, bad], rule }, as('sato'));
    const again = before.when(adoptRatingScale, { fromYear: 2023, grades: [good, bad], rule }, as('sato'));
    expect(adopted(again.decision)).toEqual([]);
    const without = before.when(adoptRatingScale, { fromYear: 2023, grades: [good, bad] }, as('sato'));
    expect(adopted(without.decision)).toHaveLength(1);
  });
});
