import type { Words } from '../ja';

export const chase: Words['chase'] = {
  toBoard: 'Back to the board',
  none: 'No items are selected',
  noneHint: 'Select items on the board first.',
  resultTitle: (title) => `${title}: result`,
  caption: 'The items, and whose turn it is',
  item: 'Item',
  who: 'Whose turn it is',
  state: 'State and due day',
  nobody: 'no lead section',
  vacant: 'vacant: nobody is reached',
  lastReminded: 'Reminded',
  done: 'Done',
  refused: 'Not done',
  remindTitle: 'Remind',
  remindMeans:
    'The reminder appears in the inbox of whoever has the turn. Nothing moves. The same person is reminded of the same matter once a day.',
  message: 'What to say with it',
  messageHint: 'May stay empty. Everybody gets the same words.',
  remind: (count) => `Remind ${count === 1 ? 'of 1 item' : `of ${count} items`}`,
  reminded: (done, refused) =>
    refused === 0 ? `Reminded of ${done}.` : `Reminded of ${done}. ${refused} could not be reminded of.`,
  extendTitle: 'Give longer',
  extendMeans:
    'Gives the selected items longer. In this cycle nothing of them is overdue before the new day, from the draft to the decision.',
  extend: (count) => `Give ${count === 1 ? '1 item' : `${count} items`} longer`,
  extended: (done, refused) => (refused === 0 ? `${done} extended.` : `${done} extended. ${refused} were not.`),
  extendCycleTitle: 'Extend the cycle',
  extendCycleMeans: (count) => `Gives all ${count} items of this cycle longer. A step with days of its own keeps them.`,
  extendCycle: 'Extend the cycle',
  dueNow: 'Due now:',
  newDue: 'New due day',
  reason: 'Reason',
  dayMissing: 'Enter the new due day.',
  dayNotLater: 'Enter a day later than the present one.',
  reasonMissing: 'Enter the reason. It stays in the history.',
};
