import type { Words } from '../ja';

export const keys: Words['keys'] = {
  list: 'Keys',
  next: 'Next row',
  previous: 'Previous row',
  open: 'Open the row',
  select: 'Select the row or not',
  filter: 'Go to the filter',
  whileTyping: 'While you type, these keys do nothing special.',
};
