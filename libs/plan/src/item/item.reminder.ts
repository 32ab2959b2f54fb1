import { currentStep, type Approval, type PostAddress } from '@ayumi/approval';
import type { Told } from '@ayumi/event-sourcing';
import { dayOf, own, type Instant } from '@ayumi/kernel';
import type { HoldersReminded } from './item.events';

/** 督促: that somebody was reminded of what waits for him. */
export interface Reminder extends Omit<HoldersReminded['data'], 'matter'> {
  readonly byName: string;
  readonly postTitle: string | null;
  readonly at: Instant;
}

/** By matter, also of one that nobody has begun: all of the last day on which there was any, the latest last. */
export type Reminders = Readonly<Record<string, readonly Reminder[]>>;

export function withReminder(reminders: Reminders, { data, meta }: Told<HoldersReminded>): Reminders {
  const { matter, ...said } = data;
  const reminder = { ...said, byName: meta.actorName, postTitle: meta.postTitle ?? null, at: meta.at };
  const sameDay = (own(reminders, matter) ?? []).filter(({ at }) => dayOf(at) === dayOf(meta.at));
  return { ...reminders, [matter]: [...sameDay, reminder] };
}

/**
 * The reminder that still speaks to somebody: it is younger than the turn that it reminds of, and one of those whom it
 * went to still has the matter. Nothing has to take a reminder back when the matter moves on.
 */
export function standingReminder(
  reminders: readonly Reminder[] = [],
  approval: Approval | null,
  awaited: readonly PostAddress[],
): Reminder | null {
  const step = (approval && currentStep(approval)?.id) ?? null;
  const stands = (each: Reminder) =>
    each.step === step &&
    (!approval || each.at >= approval.since) &&
    each.reminded.some(({ post }) => awaited.includes(post));
  return reminders.findLast(stands) ?? null;
}

/** Who was reminded of the matter on that day. */
export const remindedOn = (reminders: readonly Reminder[] = [], moment: Instant): ReadonlySet<string> =>
  new Set(
    reminders
      .filter(({ at }) => dayOf(at) === dayOf(moment))
      .flatMap(({ reminded }) => reminded.flatMap(({ people }) => people)),
  );
