import { hasEnded } from '@ayumi/approval';
import { everybody } from './inspection.examples';
import { ordersFor } from './orders.examples';
import { act, later, refusalOf, ask, type World } from './world.examples';

/** How a matter could come to its end from here, and how many days must go by for it. */
export interface Way {
  readonly settles: boolean;
  readonly days: number;
}

const UPWARDS = ['approve', 'deputise', 'pull-up', 'override'] as const;
const DAY_MS = 86_400_000;

/**
 * Greedy: whoever can, carries it on; if nobody can today, the days go by until somebody is back or it counts as
 * stuck. Nobody is appointed for it and nothing is sent back. Null where that leads nowhere.
 */
export function wayToSettle(start: World, matter: string): Way | null {
  let world = start;
  for (let days = 0; days <= 30;) {
    const { status } = world.item.matters[matter]!.approval;
    if (status === 'settled') return { settles: true, days };
    if (hasEnded(status)) return null;
    const next = onward(world, matter);
    if (next) world = next;
    else {
      // Absences and time limits change by the day; after a week one may look further ahead.
      const ahead = days < 4 ? 1 : 9;
      days += ahead;
      world = later(world, ahead * DAY_MS);
    }
  }
  return null;
}

/** Settled, rejected or withdrawn by anybody at all. */
export function wayOut(world: World, matter: string): Way | null {
  const ends = (['withdraw', 'reject'] as const).some((verb) => ableTo(world, verb, matter) !== null);
  return ends ? { settles: false, days: 0 } : wayToSettle(world, matter);
}

/** One act that brings the matter nearer to its settlement. */
function onward(world: World, matter: string): World | null {
  const { approval, kind } = world.item.matters[matter]!;
  const verbs =
    approval.status === 'in-progress' ? UPWARDS : [kind === 'progress' ? 'submit-progress' : 'revise-target'];
  for (const verb of verbs) {
    const able = ableTo(world, verb, matter);
    if (able) return act(world, verb, able.order, able.who).world;
  }
  return null;
}

/** Somebody who may do it now, and with what body. */
export function ableTo(world: World, verb: string, matter: string, from = 0, whim = 7) {
  const found = world.item.matters[matter];
  const content = found?.content;
  const about = {
    command: verb,
    matter,
    cycle: content && 'cycle' in content ? content.cycle : null,
    indicator: content && 'indicator' in content ? content.indicator : null,
    comment: found?.approval.comments.find(({ resolved }) => resolved === null)?.comment ?? null,
  };
  const people = everybody(world);
  const orders = ordersFor(about, world, whim);
  for (let n = 0; n < people.length; n += 1) {
    const who = people[(from + n) % people.length]!;
    const order = orders.find((each) => {
      return refusalOf(ask(world, verb, each, who)) === null;
    });
    if (order) return { who, order };
  }
  return null;
}
