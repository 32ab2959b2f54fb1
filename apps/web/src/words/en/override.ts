import type { Words } from '../ja';

export const override: Words['override'] = {
  title: 'Overrides',
  about:
    'What was stuck and was moved on by the manager of the planning office, with the reason; the newest first. Seen by the planning office and the auditors only.',
  none: 'Nothing was moved on by an override',
  step: 'Step',
  reason: 'Reason',
  more: 'Show more',
};
