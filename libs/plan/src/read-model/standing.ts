import { currentStep, openPosts, type Approval, type Approved, type Step, hasEnded } from '@ayumi/approval';
import { addWorkingDays, dayOf, type Day, type Instant } from '@ayumi/kernel';
import type { Cycle } from '../plan/plan.state';
import { ledBy } from './matter-row';
import type { Standing, StepStanding } from './standing.answer';
import type { Whereabouts } from './whereabouts';

export interface Standpoint {
  /** Null where nothing was submitted yet. */
  readonly approval: Approval | null;
  /** The lead unit that the item has now. */
  readonly lead: string | null;
  /** The cycle that asks; null for what no cycle asks for (a revision). */
  readonly cycle: Cycle | null;
}

/** Where a matter stands on this day, in whose hands it is, and whether they are late. */
export function standingOf({ approval, lead, cycle }: Standpoint, now: Whereabouts): Standing {
  if (!approval) return notStarted(lead, cycle, now);
  const matter = ledBy(approval, lead);
  const step = currentStep(matter);
  const over = hasEnded(matter.status);
  const addresses = over ? [] : step ? openPosts(matter, step) : drafterOf(matter.lead);
  const due = over ? null : dueDay(step, matter.since, cycle);
  const { steps } = matter.route;
  return {
    status: matter.status,
    step: step && { id: step.id, title: step.title, index: matter.at + 1, total: steps.length },
    steps: steps.map((each, index) => stepStanding(each, index, matter)),
    holders: addresses.map((address) => now.holderOf(address)),
    since: matter.since,
    daysWaiting: over ? null : daysFrom(matter.since, now.day),
    due,
    overdue: due !== null && now.day > due,
  };
}

function notStarted(lead: string | null, cycle: Cycle | null, now: Whereabouts): Standing {
  const due = cycle?.dueOn ?? null;
  return {
    status: 'not-started',
    step: null,
    steps: [],
    holders: drafterOf(lead).map((address) => now.holderOf(address)),
    since: cycle?.openedAt ?? null,
    daysWaiting: cycle && daysFrom(cycle.openedAt, now.day),
    due,
    overdue: due !== null && now.day > due,
  };
}

/** 起案: the clerks of the lead unit. */
export const drafterOf = (lead: string | null): readonly string[] => (lead ? [`${lead}/clerk`] : []);

/** A step with days of its own counts from the day the matter came to it; otherwise the cycle's day holds. */
const dueDay = (step: Step | null, since: Instant, cycle: Cycle | null): Day | null =>
  step?.dueDays === undefined ? (cycle?.dueOn ?? null) : addWorkingDays(dayOf(since), step.dueDays);

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
  };
}

const signed = ({ actorName: name, postTitle, basis, at }: Approved) => ({ name, postTitle, basis, at });
