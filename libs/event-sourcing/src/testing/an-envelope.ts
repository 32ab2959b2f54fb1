import { commandIdOf, type Envelope } from '../command';

/** Of a command that suzuki sends under a key of hers. */
export const anEnvelope = (key: string, more: Partial<Envelope> = {}): Envelope => ({
  id: 'kodaira-r3.10',
  command: 'stamp',
  commandId: commandIdOf('suzuki', key),
  request: `request of ${key}`,
  correlation: 'c0ffee00-0000-4000-8000-000000000001',
  causation: null,
  at: '2025-05-22T01:00:00.000Z',
  actor: 'suzuki',
  ...more,
});
