import { refuse, type Day, type Refusal } from '@ayumi/kernel';

/** A due day moves to a later day only, and to none that is over already. */
export function refuseDueDay(dueOn: Day, from: Day, today: Day): Refusal | null {
  if (dueOn < today) return refuse('due-day-past', { dueOn, today });
  return dueOn > from ? null : refuse('due-not-later', { dueOn, from });
}
