import { effectsOf } from './annual-review.effects';
import type { ReviewGround } from './annual-review.ground';
import type { CurrentItemRow } from '../current/item-row';

const planning = (item: string, plannedEffects: CurrentItemRow['plannedEffects']) =>
  ({ item, no: 1, title: item, repeats: null, stopped: null, plannedEffects }) as CurrentItemRow;

/** Items that were reported without any effect. */
const groundOf = (items: readonly CurrentItemRow[]) =>
  ({ fiscalYear: 2024, firstItems: [1], frame: { years: [2024] }, items, settledOf: () => ({ content: { financialEffect: null } }) }) as unknown as ReviewGround; // prettier-ignore

describe('planned effects', () => {
  it('without an amount stay out of the sum, and are counted by themselves', () => {
    const ground = groundOf([
      planning('a', { 2024: { revenue: 100, saving: null } }),
      planning('b', { 2024: { revenue: null } }),
      planning('c', {}),
    ]);
    expect(effectsOf(ground).byYear).toMatchObject([
      { kind: 'revenue', plannedThousandYen: 100, plannedUnknown: 1, unknown: 0 },
      { kind: 'saving', plannedThousandYen: null, plannedUnknown: 1, unknown: 0 },
    ]);
  });
});
