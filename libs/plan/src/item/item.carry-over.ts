import { OPERATOR } from '@ayumi/directory';
import { DirectoryContexts } from '@ayumi/directory/runtime';
import { categoryOf, type EventStore, type RecordedEvent } from '@ayumi/event-sourcing';
import {
  commandIdOf,
  decideAndAppend,
  latest,
  TryAgain,
  type Automation,
  type Envelope,
  type Handling,
} from '@ayumi/event-sourcing/runtime';
import { fingerprint, isRefusal, type Clock, type Instant } from '@ayumi/kernel';
import type { PlanEvent } from '../plan/plan.events';
import { planDecider, type PlanState } from '../plan/plan.state';
import { carryDirection } from './item.carry-over.decider';
import { ItemContexts } from './item.context';
import type { ItemEvent } from './item.events';
import { itemOf } from './item.ids';
import { itemDecider, type ItemState } from './item.state';
import type { ItemContext } from './item.world';

/** Name of its checkpoint. */
export const CARRY_OVER = 'carry-over';

const COMMAND = 'carry-direction';

/**
 * The next year starts from the review: when a cycle is opened, and when a report is settled after that, the direction
 * becomes the plan. The command's id follows from item and year, whichever fact asked for it: a direction is carried once,
 * and neither a replay nor a plan that was emptied on purpose brings it back.
 */
export function carryOver(store: EventStore, clock: Clock): Automation {
  const contexts = new ItemContexts(store, new DirectoryContexts(store));
  const plans = latest(store, planDecider);
  const items = latest(store, itemDecider);
  const handling: Handling<{ readonly year: number }, ItemState, ItemContext, ItemEvent> = {
    decider: itemDecider,
    decide: carryDirection,
    contextFor: (envelope, sight) => contexts.contextFor(envelope, sight),
  };
  const look = async (item: string): Promise<Looked> => {
    const asked = { id: item, actor: OPERATOR, at: clock.now() };
    const [context, state] = await Promise.all([contexts.contextFor(asked), items.of(item)]);
    return { context, state };
  };
  const carry = async (item: string, year: number, cause: RecordedEvent, { context, state }: Looked) => {
    // Most have nothing to carry, and an item may not be registered yet: asked beforehand, because the answer is cheap to
    // have and a command is not.
    const ahead = carryDirection({ year }, state, context);
    if (isRefusal(ahead) ? ahead.refused === 'item-unknown' : ahead.events.length === 0) return;
    const answer = await decideAndAppend(store, handling, { year }, envelopeFor(item, year, cause, context.at));
    if (isRefusal(answer) && answer.refused === 'too-busy') throw new TryAgain(`${COMMAND} ${item}`);
    if (isRefusal(answer)) throw new Error(`${COMMAND} ${item} ${year}: ${answer.refused}`);
  };
  return {
    name: CARRY_OVER,
    version: 1,
    categories: ['plan', 'item'],
    async react(event) {
      const id = event.stream.slice(event.stream.indexOf('-') + 1);
      if (categoryOf(event.stream) === 'plan' && event.type === 'CycleOpened') {
        const { fiscalYear } = (event as RecordedEvent & Extract<PlanEvent, { type: 'CycleOpened' }>).data;
        const { frame } = await plans.of(id);
        for (const item of (frame?.items ?? []).map((no) => itemOf(id, no)))
          await carry(item, fiscalYear, event, await look(item));
      }
      if (event.type === 'MatterSettled' && categoryOf(event.stream) === 'item') {
        const looked = await look(id);
        const year = yearAfter(event, looked.context.plan);
        if (year !== null) await carry(id, year, event, looked);
      }
    },
  };
}

interface Looked {
  readonly context: ItemContext;
  readonly state: ItemState;
}

/** The year of the plan that follows the one which a settled matter reports on; null where it is another matter. */
function yearAfter(event: RecordedEvent, { cycles, frame }: PlanState): number | null {
  const { matter } = event.data as { readonly matter: string };
  const cycle = Object.values(cycles).find((each) => matter === `progress-${each.cycle}`);
  return cycle && frame?.years.includes(cycle.fiscalYear + 1) ? cycle.fiscalYear + 1 : null;
}

const envelopeFor = (id: string, year: number, cause: RecordedEvent, at: Instant): Envelope => ({
  id,
  command: COMMAND,
  commandId: commandIdOf(COMMAND, `${id} ${year}`),
  request: fingerprint({ id, command: COMMAND, year }),
  correlation: cause.meta.correlation,
  causation: cause.id,
  at,
  actor: OPERATOR,
});
