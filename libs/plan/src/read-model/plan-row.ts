import { touch } from '@ayumi/event-sourcing';
import { planDecider, type PlanState } from '../plan/plan.state';
import type { PlanEvent } from '../plan/plan.events';
import { type Handlers, idOf, type Recorded } from './handlers';

/** A plan beside the rows of its items: frame, rating scales and cycles, folded by the plan's own rule. */
export type PlanRow = { plan: string; state: PlanState };

/** Every event of a plan, folded into its row in this table. */
export function planRows(table: string): Handlers<PlanEvent> {
  const fold = (event: Recorded<PlanEvent>) => {
    const plan = idOf(event.stream);
    return [
      touch<PlanRow>(table, plan, (row) => ({
        plan,
        state: planDecider.evolve(row?.state ?? planDecider.initial, event),
      })),
    ];
  };
  return {
    PlanRegistered: fold,
    PlanFrameRevised: fold,
    RatingScaleAdopted: fold,
    CycleOpened: fold,
    CycleExtended: fold,
    CycleClosed: fold,
  };
}
