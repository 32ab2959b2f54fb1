import { refuse, type Refusal } from '@ayumi/kernel';
import type { Grade } from '../plan/plan.events';
import { gradesOf } from './grades-of';
import { placeOf } from './judgement';
import { BANDS, MILESTONE_BANDS, type ScaleRule, type Thresholds } from './scale-rule';

/** What may be wrong with a rule; the sentences stand at the door. */
export const RULE_FINDINGS = [
  'empty',
  'otherwise',
  'grades-of-bands',
  'grade-unknown',
  'grade-not-evaluable',
  'no-threshold',
  'percent-wrong',
  'threshold-order',
  'grade-order',
  'year-shares',
  'average-needs-achievement',
] as const;
export type RuleFinding = (typeof RULE_FINDINGS)[number];

export const unsound = (finding: RuleFinding, facts: Record<string, unknown> = {}): Refusal<'rule-unsound'> =>
  refuse('rule-unsound', { finding, ...facts });

/** The first thing that would make the rule say nothing, or say nonsense; null where it is sound. */
export function checkRule(
  rule: ScaleRule,
  scale: readonly Grade[],
  years: readonly number[],
): Refusal<'rule-unsound'> | null {
  const { numbers, milestones, combination } = rule;
  if (!numbers && !milestones && combination.by !== 'share-met') return unsound('empty');
  if (combination.by === 'average' && (numbers?.by !== 'achievement' || milestones))
    return unsound('average-needs-achievement');
  for (const letter of everyGrade(rule)) {
    const grade = scale.find((each) => each.grade === letter);
    if (!grade) return unsound('grade-unknown', { grade: letter, grades: scale.map((each) => each.grade) });
    if (grade.meaning === 'not-evaluable') return unsound('grade-not-evaluable', { grade: letter });
  }
  return (
    (numbers?.by === 'achievement' ? checkThresholds(numbers, scale) : null) ??
    (numbers?.by === 'achievement' ? checkShares(numbers.yearSharesPercent, years) : null) ??
    (combination.by === 'share-met' ? checkThresholds(combination, scale) : null) ??
    (numbers?.by === 'comparison' ? checkTolerances(numbers) : null) ??
    (numbers?.by === 'comparison' ? inOrder(BANDS.map((band) => numbers.grades[band]), scale) : null) ??
    (milestones ? inOrder(MILESTONE_BANDS.map((band) => milestones[band]), scale) : null)
  ); // prettier-ignore
}

/** Also those that the combination keeps from being given: a letter that nobody knows is a slip of the pen. */
const everyGrade = (rule: ScaleRule): readonly string[] => [
  ...gradesOf({ ...rule, combination: { by: 'worst' } }),
  ...gradesOf(rule),
];

function checkThresholds({ thresholds, otherwise }: Thresholds, scale: readonly Grade[]) {
  if (thresholds.length === 0) return unsound('no-threshold');
  const wrong = thresholds.find(({ atLeastPercent }) => !isPercent(atLeastPercent));
  if (wrong) return unsound('percent-wrong', { percent: wrong.atLeastPercent });
  const rising = thresholds.find(
    ({ atLeastPercent }, n) => n > 0 && atLeastPercent >= thresholds[n - 1]!.atLeastPercent,
  );
  if (rising) return unsound('threshold-order', { grade: rising.grade, percent: rising.atLeastPercent });
  return inOrder([...thresholds.map(({ grade }) => grade), otherwise], scale);
}

/** Whatever is worse never has a better grade. */
function inOrder(letters: readonly string[], scale: readonly Grade[]) {
  const better = letters.find((letter, n) => n > 0 && placeOf(scale, letter) < placeOf(scale, letters[n - 1]!));
  return better === undefined ? null : unsound('grade-order', { grade: better });
}

/** One for each year of the plan, never falling, all of it in the last. */
function checkShares(shares: readonly number[] | null, years: readonly number[]) {
  if (!shares) return null;
  const isRising = shares.every((share, n) => isPercent(share) && share > 0 && (n === 0 || share >= shares[n - 1]!));
  return shares.length === years.length && isRising && shares.at(-1) === 100
    ? null
    : unsound('year-shares', { shares, years: years.length });
}

function checkTolerances(numbers: {
  readonly targetTolerancePercent: number;
  readonly baselineTolerancePercent: number;
}) {
  const wrong = [numbers.targetTolerancePercent, numbers.baselineTolerancePercent].find((each) => !isPercent(each));
  return wrong === undefined ? null : unsound('percent-wrong', { percent: wrong });
}

/** Up to ten times as much as was asked, with one decimal. */
const isPercent = (value: number): boolean =>
  Number.isFinite(value) && value >= 0 && value <= 1000 && Number(value.toFixed(1)) === value;
