import { approve, recall, sendBack, withdraw } from './item.approval.decider';
import { as, PROGRESS, progress, reported, revision, seenOf, theItem } from './item.examples';
import { submitProgress } from './item.progress.decider';
import { reviseTarget } from './item.revision.decider';

const suzuki = as('suzuki');
const kato = as('kato');
const tooLong = { limit: 4000 };
const over = 'あ'.repeat(4001);

describe('A text is counted as a reader counts', () => {
  it.each([
    ['𠮷, a character of two code units', '𠮷'],
    ['👨‍👩‍👧, one picture of five code points', '👨‍👩‍👧'],
    ['が, written with a combining mark', 'か\u3099'],
    ['葛󠄀, with its variation selector', '葛\u{e0100}'],
  ])('%s: 4,000 pass to the letter, 4,001 do not', (_what, sign) => {
    const longest = sign.repeat(4000);
    theItem
      .when(submitProgress, { ...progress, done: longest }, suzuki)
      .thenHappens({ type: 'ProgressSubmitted', data: { content: { done: longest } } });
    theItem
      .when(submitProgress, { ...progress, done: sign.repeat(4001) }, suzuki)
      .thenRefused('text-too-long', { field: 'done', ...tooLong });
  });
});

describe('A text of 4,001 characters is refused', () => {
  it.each(['done', 'difficulties', 'nextDirection', 'lateReason'])('as %s of a report', (field) =>
    theItem
      .when(submitProgress, { ...progress, [field]: over }, suzuki)
      .thenRefused('text-too-long', { field, ...tooLong }),
  );

  it('as the reason of a revision', () =>
    theItem
      .when(reviseTarget, { ...revision, reason: over }, suzuki)
      .thenRefused('text-too-long', { field: 'reason', ...tooLong }));

  it('as the comment of an approval', () =>
    reported
      .when(approve, (item) => ({ ...seenOf(PROGRESS)(item), comment: over }), kato)
      .thenRefused('text-too-long', { field: 'comment', ...tooLong }));

  it('as the reason of a return, a recall or a withdrawal', () => {
    const refused = ['text-too-long', { field: 'reason', ...tooLong }] as const;
    reported.when(sendBack, (item) => ({ ...seenOf(PROGRESS)(item), reason: over }), kato).thenRefused(...refused);
    reported.when(recall, { matter: PROGRESS, reason: over }, suzuki).thenRefused(...refused);
    reported.when(withdraw, { matter: PROGRESS, reason: over }, suzuki).thenRefused(...refused);
  });
});
