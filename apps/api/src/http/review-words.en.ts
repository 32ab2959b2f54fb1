type Facts = Readonly<Record<string, unknown>>;

/** As `review-words.ja.ts`, in English. */
export const reviewWords: Readonly<Record<string, (facts: Facts) => string>> = {
  'review-frozen': ({ version }) =>
    `Version ${text(version)} is frozen and on its route. To change it, recall it or wait until it is returned.`,
  'review-approved': ({ version }) => `Version ${text(version)} is approved. Publish it, then mend it by a correction.`,
  'review-published': () => 'It is published, and no version is under way. To change it, begin a correction.',
  'already-frozen': ({ version, unchanged }) =>
    unchanged
      ? `The present content is frozen as version ${text(version)} and on its route. Nothing has changed since.`
      : `Version ${text(version)} is frozen and on its route, and the content has changed since. Recall it, or wait until it is returned, and freeze again.`,
  'nothing-settled': () => 'No report of this year is settled yet. Freeze when at least one is.',
  'correction-unchanged': ({ version }) =>
    `The content is that of the published version ${text(version)}, so this corrects nothing. Mend it, then freeze.`,
  'not-settled-yet': ({ version }) =>
    `Version ${text(version)} is not approved yet. Freeze it and have it approved before publishing.`,
  'not-published-yet': () => 'It is not published yet, so there is nothing to correct. Change it and freeze again.',
  'correction-begun': ({ version }) => `A correction of version ${text(version)} has begun. Go on with that one.`,
  'no-correction': () => 'No correction is under way. Read the page again.',
  'correction-frozen': ({ version }) => `Version ${text(version)} was frozen once. To give it up, withdraw its matter.`,
  'day-ahead': ({ day }) => `${text(day)} is ahead. Name today or an earlier day.`,
  'day-before-approval': ({ approvedOn }) =>
    `The day is before the approval (${text(approvedOn)}). Name a day between that and today.`,
  'not-your-opinion': () => 'Only the clerks and the manager of the lead section answer this opinion. Ask them.',
  'opinion-unknown': ({ opinion }) => `There is no opinion “${text(opinion)}”. Read the page again.`,
  'chapter-unknown': ({ chapter }) => `The plan has no chapter ${text(chapter)}. Check the chapter.`,
  'version-unknown': ({ version }) => `There is no version ${text(version)} yet. Check its number.`,
  'part-unknown': ({ part }) => `The report has no part “${text(part)}”. Choose its parts again.`,
  'sheets-missing': () => 'The sheets of the items cannot be left out of the report. Add them.',
  'body-missing': () => 'The name of the body that gave the opinion is missing. Write it.',
  'answer-missing': () => 'The answer is empty. Write it.',
};

const text = (fact: unknown): string => (typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '');
