import type { Words } from '../ja';

export const parts: Words['parts'] = {
  busy: 'Working …',
  required: 'required',
  close: 'Close',
  again: 'Try again',
  code: (code) => `Kind: ${code}`,
  unreachable: {
    title: 'The server cannot be reached',
    detail:
      'The network is down or the server does not answer. Please wait a little and try again. What you typed is still on the screen.',
  },
  loading: 'Loading …',
  due: 'Due',
  overdue: 'Overdue:',
  wasDue: 'was due',
  waited: (days) => (days === 0 ? 'since today' : `${days} ${days === 1 ? 'day' : 'days'} waiting`),
  noDay: 'Please give a day',
  listed: (words) => words.join(', '),
  pages: 'Pages',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  page: (page, pages, count) => `Page ${page} of ${pages} (${count} rows)`,
};
