import type { Meta } from '@ayumi/event-sourcing';

/** An approval as it is kept, so that every writer of the bench writes as many bytes. */
const data = {
  matter: 'progress-2024-year-end',
  step: 'director',
  fingerprint: 'c0'.repeat(32),
  comment: '確認した。',
};

const meta: Meta = {
  actor: 'p043',
  actorName: '田中 一郎',
  basis: 'self',
  post: 'shimin/director',
  postTitle: '市民部長',
  unit: 'shimin',
  unitName: '市民部',
  command: 'approve',
  commandId: '5a1f5f0e-6a51-4a32-9d0c-0f8d6c1a2b3c',
  request: 'ab'.repeat(32),
  correlation: '5a1f5f0e-6a51-4a32-9d0c-0f8d6c1a2b3c',
  causation: null,
  schema: 1,
  at: '2025-05-22T01:00:00.000Z',
};

export const EXAMPLE = { type: 'StepApproved', data, meta };
export const EXAMPLE_DATA = JSON.stringify(data);
export const EXAMPLE_META = JSON.stringify(meta);
