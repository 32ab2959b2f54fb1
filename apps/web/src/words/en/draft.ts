import type { Words } from '../ja';

export const draft: Words['draft'] = {
  saving: 'Saving the draft…',
  saved: (time) => `Draft saved ${time}`,
  kept: (time) => `Kept on this computer ${time}.`,
  keptUntil: 'It is saved by itself as soon as the server can be reached.',
  discard: 'Discard the draft',
  discardTitle: 'Discard the draft?',
  discardText:
    'Everything that you have not submitted is deleted and cannot be brought back. What was submitted stays as it is.',
  clashTitle: 'This draft was changed in another window',
  clash: {
    server: 'The draft was saved from another tab or computer. Compare both and choose what stays, field by field.',
    device: 'A draft that could not be sent was left on this computer. Choose what stays, field by field.',
  },
  theirs: { server: 'Saved in the other window', device: 'Left on this computer' },
  overtakenTitle: (name) => `${name} submitted while you were typing`,
  overtaken:
    'What was submitted differs from what you typed. Choose what stays, field by field, and go on. Nothing is deleted until you do.',
  arrivedTitle: 'What you submitted differs from what is typed here',
  arrived:
    'You submitted after this draft was begun. If that is what you mean, choose everything of the other; or choose field by field.',
  submittedBy: (name) => `Submitted by ${name}`,
  mine: 'Typed here',
  both: 'Keep both (one after the other, to be edited)',
  allMine: 'Choose everything typed here',
  allTheirs: 'Choose everything of the other',
  chooseFirst: (names) => `Not chosen yet: ${names.join(', ')}`,
  goOn: 'Go on with what is chosen',
  empty: '(empty)',
};
