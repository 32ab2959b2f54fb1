import { OPERATOR } from '@ayumi/directory';
import { DirectoryContexts } from '@ayumi/directory/runtime';
import { categoryOf, type EventStore, type RecordedEvent } from '@ayumi/event-sourcing';
import {
  commandIdOf,
  decideAndAppend,
  Latest,
  type Automation,
  type Envelope,
  type Handling,
} from '@ayumi/event-sourcing/runtime';
import { fingerprint, isRefusal, type Clock } from '@ayumi/kernel';
import type { PlanEvent } from '../plan/plan.events';
import { planDecider, type PlanState } from '../plan/plan.state';
import { carryDirection } from './item.carry-over.decider';
import { ItemContexts } from './item.context';
import type { ItemEvent } from './item.events';
import { planOf } from './item.ids';
import { itemDecider, type ItemState } from './item.state';
import type { ItemContext } from './item.world';

/** Name of its checkpoint. */
export const CARRY_OVER = 'carry-over';

const COMMAND = 'carry-direction';

/**
 * The next year starts from the review: when a cycle is opened, and when a report is settled after that, the direction
 * becomes the plan. Every command has an id that follows from the event and the item, so that a replay does nothing twice.
 */
export function carryOver(store: EventStore, clock: Clock): Automation {
  const contexts = new ItemContexts(store, new DirectoryContexts(store));
  const plans = new Latest<PlanState, PlanEvent>(store, planDecider);
  const items = new Latest<ItemState, ItemEvent>(store, itemDecider);
  const handling: Handling<{ readonly year: number }, ItemState, ItemContext, ItemEvent> = {
    decider: itemDecider,
    decide: carryDirection,
    contextFor: (envelope) => contexts.contextFor(envelope),
  };
  const carry = async (item: string, year: number, cause: RecordedEvent) => {
    const envelope = envelopeFor(item, year, cause, clock);
    const context = await contexts.contextFor(envelope);
    // Most have nothing to carry: asked beforehand, because the answer is cheap to have and a command is not.
    const ahead = carryDirection({ year }, await items.of(item), context);
    if (!isRefusal(ahead) && ahead.events.length === 0) return;
    const answer = await decideAndAppend(store, handling, { year }, envelope);
    if (isRefusal(answer)) throw new Error(`${COMMAND} ${item} ${year}: ${answer.refused}`);
  };
  return {
    name: CARRY_OVER,
    version: 1,
    categories: ['plan', 'item'],
    async react(event) {
      for (const [item, year] of await asked(event, plans)) await carry(item, year, event);
    },
  };
}

/** The items and years for which an event may have something to carry. */
async function asked(
  event: RecordedEvent,
  plans: Latest<PlanState, PlanEvent>,
): Promise<readonly (readonly [item: string, year: number])[]> {
  const id = event.stream.slice(event.stream.indexOf('-') + 1);
  if (categoryOf(event.stream) === 'plan') {
    if (event.type !== 'CycleOpened') return [];
    const { fiscalYear } = (event as RecordedEvent & Extract<PlanEvent, { type: 'CycleOpened' }>).data;
    const { frame } = await plans.of(id);
    return (frame?.items ?? []).map((no) => [`${id}.${String(no).padStart(2, '0')}`, fiscalYear] as const);
  }
  if (event.type !== 'MatterSettled') return [];
  const { matter } = event.data as { readonly matter: string };
  const { cycles, frame } = await plans.of(planOf(id));
  const cycle = Object.values(cycles).find((each) => matter === `progress-${each.cycle}`);
  return cycle && frame?.years.includes(cycle.fiscalYear + 1) ? [[id, cycle.fiscalYear + 1]] : [];
}

const envelopeFor = (id: string, year: number, cause: RecordedEvent, clock: Clock): Envelope => ({
  id,
  command: COMMAND,
  commandId: commandIdOf(COMMAND, `${cause.id} ${id}`),
  request: fingerprint({ id, command: COMMAND, year }),
  correlation: cause.meta.correlation,
  causation: cause.id,
  at: clock.now(),
  actor: OPERATOR,
});
