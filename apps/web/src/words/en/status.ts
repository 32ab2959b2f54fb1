import type { Words } from '../ja';

export const status: Words['status'] = {
  'not-started': 'Not started',
  'in-progress': 'In approval',
  returned: 'Returned',
  recalled: 'Recalled',
  withdrawn: 'Withdrawn',
  rejected: 'Rejected',
  settled: 'Settled',
  drafting: 'being drafted',
  alsoDrafting: ' (being drafted)',
  waitsAt: (step) => `At ${step}`,
};
