import type { RuleFinding } from '@ayumi/plan';

type Facts = Readonly<Record<string, unknown>>;

/** As `rule-words.ja.ts`, in English. */
const WORDS: Readonly<Record<RuleFinding, (facts: Facts) => string>> = {
  empty: () => 'It says nothing of numbers or of milestones. State at least one of them.',
  otherwise: () => 'The grade below every threshold is missing. Choose one.',
  'grades-of-bands': () => 'The grades by result of the comparison are missing. Choose one for each of the five cases.',
  'grade-unknown': ({ grade, grades }) =>
    `The scale has no grade “${String(grade)}”. Choose one of ${(grades as string[]).join(', ')}.`,
  'grade-not-evaluable': ({ grade }) =>
    `“${String(grade)}” says that nothing is evaluated, and is never computed. Choose another.`,
  'no-threshold': () => 'There is no threshold of achievement. State at least one.',
  'percent-wrong': ({ percent }) => `“${String(percent)}” cannot be used. Write 0 to 1,000 with at most one decimal.`,
  'threshold-order': ({ grade, percent }) =>
    `The threshold of “${String(grade)}”, ${String(percent)}%, is not lower than the one before. Write the highest first.`,
  'grade-order': ({ grade }) => `“${String(grade)}” is better than the grade of a better case. Write the best first.`,
  'year-shares': ({ years }) =>
    `Write one share for each year of the plan (${String(years)}), never falling, the last 100%.`,
  'average-needs-achievement': () =>
    'An average is computed from achievement alone. Rate numbers by achievement and say nothing of milestones.',
};

export const ruleWords = (facts: Facts): string =>
  `The rule of rating cannot be adopted. ${WORDS[facts.finding as RuleFinding](facts)}`;
