import type { SignInLimits } from '@ayumi/directory/runtime';

/** Every bound of the door. Times in milliseconds, sizes in bytes; docs/how-to/real-installation.md explains them. */
export interface Limits {
  readonly bodyBytes: number;
  /** For requests that carry many matters, or a whole draft. */
  readonly bulkBodyBytes: number;
  /** Objects and lists within each other in a body. */
  readonly bodyLevels: number;
  /** Until the last byte of a request's head has come, of the whole request, and between two requests. */
  readonly headTimeoutMs: number;
  readonly requestTimeoutMs: number;
  readonly keepAliveMs: number;
  /** How often somebody looks whether one of the two is over. */
  readonly timeoutCheckMs: number;
  /** Open connections of one process; more are closed at once. */
  readonly connections: number;
  /** Requests that change something, for each session and each minute, in one process. */
  readonly commandsPerMinute: number;
  readonly signIn: SignInLimits;
}

export const LIMITS = Symbol('limits');

export const defaultLimits: Limits = {
  bodyBytes: 1024 * 1024,
  bulkBodyBytes: 4 * 1024 * 1024,
  bodyLevels: 40,
  headTimeoutMs: 15_000,
  requestTimeoutMs: 60_000,
  keepAliveMs: 72_000,
  timeoutCheckMs: 5_000,
  connections: 4_000,
  commandsPerMinute: 1_200,
  signIn: {
    windowSeconds: 15 * 60,
    perLoginAndAddress: 10,
    perAddress: 100,
    perLogin: 100,
    everywhere: 2_000,
    knownDays: 30,
  },
};
