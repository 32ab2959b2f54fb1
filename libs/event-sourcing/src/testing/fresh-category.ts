import { randomBytes } from 'node:crypto';

/** A category that nobody else uses, so that a test sees only its own events in a shared log. */
export const freshCategory = (): string => `item${randomBytes(6).toString('hex')}`;
