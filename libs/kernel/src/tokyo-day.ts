import type { Day, Instant } from './clock';

/** UTC+9. Japan has had no summer time since 1951, and no plan reaches back that far: plain arithmetic is exact. */
const tokyoOffsetMs = 9 * 3_600_000;
const dayMs = 24 * 3_600_000;

/** The calendar day in Tokyo; a day is its own day. Throws a RangeError for what is not a time at all. */
export const dayOf = (moment: Instant | Day): Day =>
  new Date(Date.parse(moment) + tokyoOffsetMs).toISOString().slice(0, 10);

/** 0:00 in Tokyo. */
export const startOfDay = (day: Day): Instant => new Date(Date.parse(day) - tokyoOffsetMs).toISOString();

/** 24:00 in Tokyo, which is the start of the next day: a delegation "until 31 March" is over at this very moment. */
export const endOfDay = (day: Day): Instant => startOfDay(addDays(day, 1));

/** Calendar days, forwards or (negative) backwards. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
