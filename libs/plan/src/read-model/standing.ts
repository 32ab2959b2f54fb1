import { currentStep, type Approval, type Approved, type Step, hasEnded } from '@ayumi/approval';
import { dayOf, type Day, type Instant } from '@ayumi/kernel';
import { progressMatter } from '../item/item.progress.decider';
import { standingReminder } from '../item/item.reminder';
import { awaitedPosts, dueDayOf } from '../item/item.turn';
import type { Cycle } from '../plan/plan.state';
import type { ItemRow } from '../current/item-row';
import { ledBy } from '../current/matter-row';
import type { ReminderAnswer, Standing, StepStanding } from './standing.answer';
import type { Whereabouts } from './whereabouts';

export interface Standpoint {
  /** Null where nothing was submitted yet. */
  readonly approval: Approval | null;
  /** With the lead unit that it has now. */
  readonly item: Pick<ItemRow, 'lead' | 'reminders' | 'extendedTo'>;
  /** The cycle that asks; null for what no cycle asks for (a revision). */
  readonly cycle: Cycle | null;
}

/** Where a matter stands on this day, in whose hands it is, and whether they are late. */
export function standingOf(standpoint: Standpoint, now: Whereabouts): Standing {
  const { approval, item } = standpoint;
  const matter = approval && ledBy(approval, item.lead);
  const steps = matter?.route.steps.map((each, index) => stepStanding(each, index, matter)) ?? [];
  return { ...briefStandingOf(standpoint, now), steps };
}

/** The same without every step of its way, for long lists that do not show it. */
export function briefStandingOf({ approval, item, cycle }: Standpoint, now: Whereabouts): Omit<Standing, 'steps'> {
  const matter = approval && ledBy(approval, item.lead);
  const awaited = awaitedPosts(matter, item.lead);
  const over = matter !== null && hasEnded(matter.status);
  const due = over ? null : dueDayOf(matter, cycle, cycle ? item.extendedTo[cycle.cycle] : undefined);
  const since = matter?.since ?? cycle?.openedAt ?? null;
  return {
    ...wayOf(matter),
    holders: awaited.map((address) => now.holderOf(address)),
    since,
    daysWaiting: over || since === null ? null : daysFrom(since, now.day),
    due,
    overdue: due !== null && now.day > due,
    reminded: remindedOf(matter, item, cycle, awaited),
  };
}

function wayOf(matter: Approval | null): Pick<Standing, 'status' | 'step'> {
  if (!matter) return { status: 'not-started', step: null };
  const step = currentStep(matter);
  const { steps } = matter.route;
  return {
    status: matter.status,
    step: step && { id: step.id, title: step.title, index: matter.at + 1, total: steps.length },
  };
}

function remindedOf(
  matter: Approval | null,
  { reminders }: Standpoint['item'],
  cycle: Cycle | null,
  awaited: readonly string[],
): ReminderAnswer | null {
  const id = matter?.matter ?? (cycle && progressMatter(cycle.cycle));
  const reminder = id ? standingReminder(reminders[id], matter, awaited) : null;
  if (!reminder) return null;
  const { at, byName, postTitle, message } = reminder;
  return { at, byName, postTitle, message };
}

const daysFrom = (since: Instant, day: Day): number =>
  Math.max(0, (Date.parse(day) - Date.parse(dayOf(since))) / 86_400_000);

function stepStanding(step: Step, index: number, matter: Approval): StepStanding {
  const done = matter.status === 'settled' || index < matter.at;
  const current = !done && currentStep(matter)?.id === step.id;
  return {
    id: step.id,
    title: step.title,
    kind: step.kind,
    state: done ? 'done' : current ? 'current' : 'ahead',
    approvals: matter.approvals.filter((each) => each.step === step.id).map(signed),
    passedOver: matter.passedOver.some((each) => each.step === step.id),
  };
}

const signed = ({ actorName: name, postTitle, basis, at }: Approved) => ({ name, postTitle, basis, at });
