import type { EventStore } from '@ayumi/event-sourcing';
import type { Automation } from '@ayumi/event-sourcing/runtime';
import type { Clock } from '@ayumi/kernel';
import { CARRY_OVER, carryOver } from './item/item.carry-over';

/** What follows from the plan's facts by itself; the worker runs each with a checkpoint of its own. */
export const automations = (store: EventStore, clock: Clock): readonly Automation[] => [carryOver(store, clock)];

/** The names of their checkpoints, for whoever watches the machine. */
export const AUTOMATIONS = [CARRY_OVER] as const;
