import {
  offersOf,
  type Condition,
  type Flag,
  type RouteProblem,
  type RouteProblemCode,
  type Step,
  type StepVerb,
} from '@ayumi/approval';

/** What an operator reads of one step: who, in which cases, and what besides approving he may do there. */
export function stepWords(step: Step, place: number): readonly string[] {
  const { id, title, kind, when = [], dueDays, assesses } = step;
  const due = dueDays === undefined ? '' : `, due in ${dueDays} working day${dueDays === 1 ? '' : 's'}`;
  const offers = offersOf(step).map((verb) => VERBS[verb]);
  return [
    `${place}. ${title} (${id}): ${kind}, ${whoWords(step)}${due}`,
    ...(when.length > 0 ? [`   only when ${when.map(conditionWords).join(' and ')}`] : []),
    ...(offers.length > 0 ? [`   offers ${offers.join(', ')}`] : []),
    ...(assesses ? ['   sets a rating of its own'] : []),
  ];
}

function whoWords({ posts, needs, vacancyExcused }: Step): string {
  const excused = vacancyExcused ? ' (a vacant post is excused)' : '';
  if (posts.length === 1) return `${posts.join()}${excused}`;
  if (typeof needs === 'number') return `${needs} of ${posts.join(', ')}${excused}`;
  return `${posts.join(needs === 'all' ? ' and ' : ' or ')}${excused}`;
}

const VERBS: Readonly<Record<StepVerb, string>> = {
  return: 'return (差戻し)',
  reject: 'reject (却下)',
  'pass-over': 'pass over (後閲)',
  'pull-up': 'pull up (引上げ)',
  deputise: 'deputise (代決)',
};

const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  'touches-money': 'it touches money',
  important: 'it is important',
};

function conditionWords(condition: Condition): string {
  if ('kind' in condition) return `it is a matter of ${condition.kind}`;
  if ('indicator' in condition) return `it is about the indicator ${condition.indicator}`;
  if ('chapter' in condition) return `its item is in chapter ${condition.chapter}`;
  if ('flag' in condition) return FLAG_WORDS[condition.flag];
  const amount = condition.amountAtLeast.toLocaleString('en');
  return `its amount is ${amount} thousand yen or more, or not known`;
}

const PROBLEMS: Readonly<Record<RouteProblemCode, (step: string, about: string) => string>> = {
  'no-step': () => 'the route has no step',
  'no-end': () => 'the route has no end: no approve step is there for every matter',
  'ends-with-consult': (step) =>
    `the route may end with ${step}, which is asked and cannot decide: put an approve step after it`,
  'step-twice': (step) => `the step ${step} stands twice`,
  'step-called-drafter': () => 'no step may be called drafter',
  'kind-unknown': (step, about) => `the step ${step} is of no known kind: ${about}`,
  'no-post': (step) => `the step ${step} names no post`,
  'not-an-address': (step, about) => `the step ${step} names ${about}, which is not unit/post`,
  'post-twice': (step) => `the step ${step} names a post twice`,
  'count-wrong': (step, about) => `the step ${step} needs ${about.replace(' / ', ' of ')} posts`,
  'due-wrong': (step, about) => `the step ${step} is due in ${about} working days`,
  'verb-unknown': (step, about) => `the step ${step} offers ${about}, which is no verb`,
  'no-condition': (step, about) => `the step ${step} hangs on ${about}, which is no condition`,
  'shown-offers': (step, about) => `the step ${step} is only shown and offers ${about}`,
  'shown-needs': (step) => `the step ${step} is only shown: it needs all`,
  'kind-elsewhere': (step, about) => `the step ${step} is unreachable: no ${about} travels this route`,
  'two-chapters': (step) => `the step ${step} is unreachable: an item stands in one chapter only`,
  'two-indicators': (step) => `the step ${step} is unreachable: a revision is about one indicator only`,
  'post-missing': (step, about) => `the step ${step} names ${about}: there is no such post`,
  'lead-post-missing': (step, about) => `the step ${step} names ${about.replace(': ', ': there is none for ')}`,
};

/** What an operator reads of a problem. */
export const problemWords = ({ problem, step, about }: RouteProblem): string =>
  PROBLEMS[problem](step ?? '', about ?? '');
