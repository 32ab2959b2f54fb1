import type { Words } from '../ja';

export const revision: Words['revision'] = {
  title: (no, title) => `Revise targets No.${no} ${title}`,
  indicator: 'Indicator',
  directions: { 'more-is-better': 'more is better', 'less-is-better': 'less is better', keep: 'keep the level' },
  targets: 'Targets',
  inForce: 'now',
  newTarget: (year) => `New target of ${year}`,
  unchanged: 'as it is now',
  settled: 'the result is settled: this target stays',
  reason: 'Reason',
  reasonHint: 'Why it changes, and why to this value. The reason stays on record after the decision.',
  effects: 'Effect on results and ratings so far',
  keep: (years) => `${years}: settled. Their ratings keep the target of their day.`,
  noResults: 'There is no result of this indicator yet.',
  actual: 'Result',
  rating: 'Rating',
  against: 'target now',
  againstNew: 'new target',
  turns:
    'With the new target, whether it is met turns round. A report that was submitted keeps the target of that day.',
  touchesMoney: 'It touches money',
  touchesMoneyHint: 'The finance section is consulted and comes onto the route.',
  important: 'Important, unprecedented or disputed',
  importantHint: 'Nobody decides it in place of an absent decider.',
  yes: 'yes',
  no: 'no',
  faults: {
    nothingChanges: 'Enter the target of a year that is to change',
    reason: 'Give the reason',
    tooLong: (over) => `The reason is ${over} characters too long`,
  },
};
