import { addWorkingDays, type Day } from '@ayumi/kernel';
import { cycleId, type OpenCycle } from './plan.decider';
import type { CycleStage } from './plan.events';
import type { PlanState } from './plan.state';

/** Whether the plan asks in the middle of a year at all: some do, and a city keeps to its habit. */
export const asksMidYear = (plan: PlanState): boolean =>
  Object.values(plan.cycles).some(({ stage }) => stage === 'mid-year');

/** The cycle after the last one that was opened; null where the plan's years are through. */
export function nextCycle(plan: PlanState): OpenCycle | null {
  const stages: readonly CycleStage[] = asksMidYear(plan) ? ['mid-year', 'year-end'] : ['year-end'];
  const all = (plan.frame?.years ?? []).flatMap((fiscalYear) => stages.map((stage) => ({ fiscalYear, stage })));
  const last = all.findLastIndex(({ fiscalYear, stage }) => Object.hasOwn(plan.cycles, cycleId(fiscalYear, stage)));
  const next = all[last + 1];
  return next ? { ...next, dueOn: usualDueDay(next.fiscalYear, next.stage) } : null;
}

/** The last day on which the city is open in the second month after the day that the reports speak of (基準日). */
export function usualDueDay(fiscalYear: number, stage: CycleStage): Day {
  const firstAfter = stage === 'year-end' ? `${fiscalYear + 1}-06-01` : `${fiscalYear}-12-01`;
  return addWorkingDays(firstAfter, -1);
}
