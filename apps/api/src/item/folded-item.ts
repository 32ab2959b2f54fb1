import { upcast, type Decider, type Fact } from '@ayumi/event-sourcing';
import type { Instant } from '@ayumi/kernel';
import { itemDecider, planDecider, type ItemState, type PlanState } from '@ayumi/plan';
import { ProblemException } from '../http/problem.filter';
import { problem, problemOf } from '../http/problem';
import type { Installation } from '../http/tokens';
import { ITEM_ID } from './item-id';

export interface FoldedItem {
  readonly item: ItemState;
  readonly plan: PlanState;
}

/** An item and its plan folded from the log: as they are, or as they were at a moment. */
export async function foldedItem(store: Installation['store'], id: string, asOf: Instant | null): Promise<FoldedItem> {
  if (!ITEM_ID.test(id)) throw notFound();
  const planId = id.slice(0, id.lastIndexOf('.'));
  const fold = async <S, F extends Fact>(decider: Decider<S, F>, of: string): Promise<S> => {
    const events = await store.readStream(`${decider.category}-${of}`);
    const known = asOf === null ? events : events.filter(({ meta }) => meta.at <= asOf);
    return known.map((event) => upcast(decider, event)).reduce(decider.evolve, decider.initial);
  };
  const [item, plan] = await Promise.all([fold(itemDecider, id), fold(planDecider, planId)]);
  if (!item.text) throw new ProblemException(problemOf({ refused: 'item-unknown', with: {} }));
  return { item, plan };
}

const notFound = () =>
  new ProblemException(problem(404, 'not-found', 'そのページはありません。アドレスをお確かめください。'));
