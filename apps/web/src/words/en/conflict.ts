import type { Words } from '../ja';

export const conflict: Words['conflict'] = {
  title: 'The content has changed',
  explanation:
    'It was renewed after you looked at it. Nothing was done yet. Look at what changed, then decide again. What you typed is still there.',
  seen: 'What you saw',
  now: 'What is there now',
  field: 'Field',
  same: (count) => `${count} the same`,
  unknown: 'What you saw is not on record; only what is there now is shown.',
  nothing: 'The contents do not differ.',
  again: 'Decide again',
  typedReason: 'Your unsent reason for the return',
  toItem: 'Open the item',
};
