import type { Words } from '../ja';

export const conflict: Words['conflict'] = {
  title: 'The content changed after you read it',
  explanation:
    'While you were reading, the section that submitted it edited the content. Nothing was approved or returned yet. Please look at what changed and decide again.',
  seen: 'What you read',
  now: 'What is there now',
  difference: 'Difference',
  equal: (count) => `Fields that did not change (${count})`,
  kept: 'What you were writing is kept',
  goOn: 'Read what is there now and decide',
};
