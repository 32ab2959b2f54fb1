import { touch } from '@ayumi/event-sourcing';
import type { PlanEvent } from '../plan/plan.events';
import { planDecider } from '../plan/plan.state';
import { type Handlers, idOf, type Recorded, type RowOf } from '../read-model/handlers';
import type { CurrentPlan } from './current.entity';

export type PlanRow = RowOf<CurrentPlan>;

/** Every event of a plan, folded into its row. */
const fold = (event: Recorded<PlanEvent>) => {
  const plan = idOf(event.stream);
  return [
    touch<PlanRow>('current_plan', plan, (row) => ({
      plan,
      state: planDecider.evolve(row?.state ?? planDecider.initial, event),
      firstItems: row?.firstItems ?? ('items' in event.data ? event.data.items : []),
    })),
  ];
};

export const planRows: Handlers<PlanEvent> = {
  PlanRegistered: fold,
  PlanFrameRevised: fold,
  RatingScaleAdopted: fold,
  CycleOpened: fold,
  CycleExtended: fold,
  CycleClosed: fold,
};
