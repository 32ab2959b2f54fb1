import { randomUUID } from 'node:crypto';
import type { Meta, NewEvent } from '../event';

/** A new event with a fresh id, signed by a clerk of the cast. */
export const anEvent = (
  type = 'ProgressSubmitted',
  data: unknown = { note: '着手' },
  meta: Partial<Meta> = {},
): NewEvent => ({
  id: randomUUID(),
  type,
  data,
  meta: { ...signed, ...meta },
});

export const someEvents = (count: number, type = 'ProgressSubmitted'): NewEvent[] =>
  Array.from({ length: count }, (_, index) => anEvent(type, { number: index + 1 }));

const signed: Meta = {
  actor: 'tanaka',
  actorName: '田中 一郎',
  basis: 'self',
  command: 'submit-progress',
  commandId: '0b0f4f0e-3b0a-5a52-8f6a-2f6a8a1c0001',
  request: 'e3b0c442',
  correlation: '0b0f4f0e-3b0a-5a52-8f6a-2f6a8a1c0002',
  causation: null,
  schema: 1,
  at: '2025-05-22T01:00:00.000Z',
};
