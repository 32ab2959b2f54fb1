import { nextCycle, usualDueDay } from './next-cycle';
import type { CycleStage } from './plan.events';
import type { Cycle, PlanState } from './plan.state';

function planWith(...cycles: readonly (readonly [number, CycleStage])[]): PlanState {
  const opened = cycles.map(([fiscalYear, stage]): [string, Cycle] => {
    const cycle = `${fiscalYear}-${stage}`;
    const at = '2025-04-01T00:00:00.000Z';
    return [cycle, { cycle, fiscalYear, stage, dueOn: '2025-05-30', openedAt: at, closedAt: at }];
  });
  const frame = { title: '行革', years: [2023, 2024], chapters: [], items: [] };
  return { frame, scales: [], cycles: Object.fromEntries(opened) };
}

describe('The next cycle', () => {
  it('is the first year-end of the plan where none was opened', () => {
    expect(nextCycle(planWith())).toEqual({ fiscalYear: 2023, stage: 'year-end', dueOn: '2024-05-31' });
  });

  it('follows the last one, in a plan that asks at year-ends only', () => {
    expect(nextCycle(planWith([2023, 'year-end']))).toMatchObject({ fiscalYear: 2024, stage: 'year-end' });
  });

  it('comes twice a year in a plan that has asked in the middle of one', () => {
    expect(nextCycle(planWith([2023, 'mid-year']))).toMatchObject({ fiscalYear: 2023, stage: 'year-end' });
    expect(nextCycle(planWith([2023, 'mid-year'], [2023, 'year-end']))).toEqual({
      fiscalYear: 2024,
      stage: 'mid-year',
      dueOn: '2024-11-29',
    });
  });

  it('is none when the plan is through', () => {
    expect(nextCycle(planWith([2024, 'year-end']))).toBeNull();
  });

  it('is due on the last day that the city is open', () => {
    expect([usualDueDay(2024, 'year-end'), usualDueDay(2025, 'year-end')]).toEqual(['2025-05-30', '2026-05-29']);
  });
});
