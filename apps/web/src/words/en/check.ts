import type { Words } from '../ja';

export const check: Words['check'] = {
  title: (no, title) => `Check before submitting: No.${no} ${title}`,
  faults: (count) =>
    count === 1 ? 'One thing to mend before submitting' : `${count} things to mend before submitting`,
  missing: 'Missing',
  missingOptional: 'Not filled in (optional)',
  change: 'Change',
  sinceLast: 'Changes since the last submission',
  nextTurn: (who) => `Submitting passes it to ${who}.`,
  vacant: 'vacant',
  away: (names) => `${names} is away today`,
  route: 'The route ahead',
  kinds: { approve: 'approves', consult: 'is consulted', circulate: 'is shown' },
  dueDays: (days) => (days === 1 ? 'within 1 working day' : `within ${days} working days`),
  submitTo: (who) => `Submit to ${who}`,
  submit: 'Submit',
  mendFirst: (count) =>
    count === 1
      ? 'One thing has to be mended first; see the list above.'
      : `${count} things have to be mended first; see the list above.`,
  back: 'Back to the form',
  answers: 'Your answers',
  voids: 'Submitting an edit makes these approvals void, and the route begins again',
  notHere: 'Only the clerks of the lead section submit here',
  toItem: 'To the item',
};
