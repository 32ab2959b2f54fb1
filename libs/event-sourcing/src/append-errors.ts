import { messageOf } from './message-of';

/** The append breaks a promise of the port (limits, JSON, ids): a mistake of the caller, nothing was stored. */
export class InvalidAppend extends Error {
  override readonly name = 'InvalidAppend';
}

/** No connection could be had, so nothing was stored. Safe to try again. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';

  constructor(why: unknown) {
    super(`The event log cannot be reached, nothing was stored (${messageOf(why)}). Try again.`, { cause: why });
  }
}

/** The connection broke while the append was under way. Safe to try again with the same event ids. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';

  constructor(why: unknown) {
    super(
      `The answer of the event log was lost, the events may be stored or not (${messageOf(why)}). Try again with the same event ids.`,
      { cause: why },
    );
  }
}
