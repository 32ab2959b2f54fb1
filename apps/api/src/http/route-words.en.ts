import type { RouteProblem, RouteProblemCode } from '@ayumi/approval';

/** As `route-words.ja.ts`, in English. */
const WORDS: Readonly<Record<RouteProblemCode, (about: string) => string>> = {
  'no-step': () => 'there is no step',
  'no-end': () => 'no step decides at the end (every matter must pass a step of approval)',
  'ends-with-consult': () => 'it may end with a consultation; put a step of approval after it',
  'step-twice': () => 'two steps have the same id',
  'step-called-drafter': () => 'drafter cannot be the id of a step',
  'kind-unknown': (about) => `there is no kind “${about}”`,
  'no-post': () => 'there is no post',
  'not-an-address': (about) => `“${about}” does not have the form unit/post`,
  'post-twice': () => 'the same post stands twice',
  'count-wrong': (about) => `the number of approvals does not fit the number of posts (${about})`,
  'due-wrong': (about) => `“${about}” days must be a whole number from 1`,
  'verb-unknown': (about) => `there is no verb “${about}”`,
  'no-condition': (about) => `the condition “${about}” cannot be used`,
  'shown-offers': (about) => `nothing can be done at a step that only shows (${about})`,
  'shown-needs': () => 'a step that only shows needs everybody',
  'kind-elsewhere': (about) => `matters of “${about}” do not take this route, so they never reach the step`,
  'two-chapters': () => 'with two conditions on the chapter no matter reaches the step',
  'two-indicators': () =>
    'with two conditions on the indicator no matter reaches the step (a revision is about one indicator only)',
  'post-missing': (about) => `there is no post “${about}”`,
  'lead-post-missing': (about) => `some lead sections lack that post (${about})`,
};

export const routeProblemWords = (problems: unknown): readonly string[] =>
  (problems as readonly RouteProblem[]).map(
    ({ problem, step, about }) => `${step ? `step “${step}”: ` : ''}${WORDS[problem](about ?? '')}`,
  );
