/** A moment, ISO 8601 in UTC with milliseconds: `2025-05-22T01:00:00.000Z`. Shown in Asia/Tokyo, never stored so. */
export type Instant = string;

/** A calendar day in Asia/Tokyo: `2025-05-22`. */
export type Day = string;

/** The only source of time. Deciders never see it: the edge reads it once and hands the moment over. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** The real clock moved by a constant, so that a demonstration lives inside its plan's years while time runs on. */
export const shiftedClock = (shiftMs: number): Clock => ({
  now: () => new Date(Date.now() + shiftMs).toISOString(),
});

/** A clock that stands still until it is set: scenes and tests. */
export class SetClock implements Clock {
  constructor(private moment: Instant) {}

  now(): Instant {
    return this.moment;
  }

  set(moment: Instant): void {
    this.moment = new Date(moment).toISOString();
  }
}
