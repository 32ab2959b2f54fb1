import type { Decider, Told } from '@ayumi/event-sourcing';
import { own, type Day, type Instant } from '@ayumi/kernel';
import type { CycleStage, Grade, PlanEvent, PlanFrame, RatingScale } from './plan.events';

export interface PlanState {
  readonly frame: PlanFrame | null;
  readonly scales: readonly RatingScale[];
  readonly cycles: Readonly<Record<string, Cycle>>;
}

export interface Cycle {
  readonly cycle: string;
  readonly fiscalYear: number;
  readonly stage: CycleStage;
  readonly dueOn: Day;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

export const planDecider: Decider<PlanState, PlanEvent> = {
  category: 'plan',
  initial: { frame: null, scales: [], cycles: {} },
  evolve,
};

function evolve(state: PlanState, { type, data, meta }: Told<PlanEvent>): PlanState {
  switch (type) {
    case 'PlanRegistered':
    case 'PlanFrameRevised':
      return { ...state, frame: data };
    case 'RatingScaleAdopted':
      return { ...state, scales: [...state.scales.filter((each) => each.fromYear !== data.fromYear), data] };
    case 'CycleOpened':
      return { ...state, cycles: { ...state.cycles, [data.cycle]: { ...data, openedAt: meta.at, closedAt: null } } };
    case 'CycleExtended':
      return withCycle(state, data.cycle, { dueOn: data.dueOn });
    case 'CycleClosed':
      return withCycle(state, data.cycle, { closedAt: meta.at });
    default:
      return state;
  }
}

function withCycle(state: PlanState, id: string, changes: Partial<Cycle>): PlanState {
  const cycle = own(state.cycles, id);
  return cycle ? { ...state, cycles: { ...state.cycles, [id]: { ...cycle, ...changes } } } : state;
}

/** The scale of a fiscal year: the latest that had begun by then. */
export function ratingScaleOf({ scales }: PlanState, fiscalYear: number): RatingScale | null {
  const begun = scales.filter((scale) => scale.fromYear <= fiscalYear);
  return begun.toSorted((a, b) => b.fromYear - a.fromYear)[0] ?? null;
}

/** The grades of a fiscal year, the best first; none where no scale had begun. */
export const scaleOf = (plan: PlanState, fiscalYear: number): readonly Grade[] =>
  ratingScaleOf(plan, fiscalYear)?.grades ?? [];

export const openCycles = (plan: PlanState): readonly Cycle[] =>
  Object.values(plan.cycles).filter((cycle) => cycle.closedAt === null);
