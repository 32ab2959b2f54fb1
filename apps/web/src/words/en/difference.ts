import type { Words } from '../ja';

export const difference: Words['difference'] = {
  nothing: '(nothing written)',
  gone: 'deleted: ',
  added: 'added: ',
  end: ' end.',
};
