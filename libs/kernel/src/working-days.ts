import type { Day } from './clock';
import { isPublicHoliday, weekday } from './public-holidays';
import { addDays } from './tokyo-day';

/** The city is open: not a Saturday or Sunday, a public holiday, or 29 December – 3 January (地方自治法 第4条の2). */
export const isWorkingDay = (day: Day): boolean =>
  weekday(day) !== 0 && weekday(day) !== 6 && !isPublicHoliday(day) && !isYearEnd(day);

/** A list of thousands of matters asks about the same few days again and again; a calendar does not change. */
const nextOpen = { '1': new Map<Day, Day>(), '-1': new Map<Day, Day>() };
const MOST_KNOWN = 5_000;

/**
 * The n-th working day after a day, which itself does not count (民法 第140条); a negative n counts backwards.
 * 0 is the day itself or, where the city is closed, the next day it opens (民法 第142条). Throws for a part of a day.
 */
export function addWorkingDays(day: Day, workingDays: number): Day {
  if (!Number.isInteger(workingDays)) throw new RangeError(`Working days are counted whole, not ${workingDays}.`);
  const direction = workingDays < 0 ? -1 : 1;
  let reached = workingDays === 0 ? toWorkingDay(day, 1) : day;
  for (let left = Math.abs(workingDays); left > 0; left--) reached = nextWorkingDay(reached, direction);
  return reached;
}

/** How many working days are left from a day, which itself does not count, to another; negative once that is over. */
export function workingDaysUntil(from: Day, to: Day): number {
  if (to < from) return -workingDaysUntil(to, from);
  let left = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) left++;
  return left;
}

function nextWorkingDay(day: Day, direction: 1 | -1): Day {
  const known = nextOpen[direction];
  const there = known.get(day);
  if (there !== undefined) return there;
  if (known.size >= MOST_KNOWN) known.clear();
  const next = toWorkingDay(addDays(day, direction), direction);
  known.set(day, next);
  return next;
}

function toWorkingDay(day: Day, direction: 1 | -1): Day {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, direction);
  return candidate;
}

const isYearEnd = (day: Day): boolean => day.slice(5) >= '12-29' || day.slice(5) <= '01-03';
