import type { Schema } from '@ayumi/api-client';
import type { Plan } from './plan';

export type RuleDraft = Schema<'ScaleRuleBody'>;
export type Grade = Plan['scales'][number]['grades'][number];
export const BANDS = ['above', 'reached', 'improved', 'kept', 'worsened'] as const;
export const STONES = ['ahead', 'reached', 'behind'] as const;
type Band = (typeof BANDS)[number];
type Stone = (typeof STONES)[number];

/** The rule as its form holds it: every field typed, whether the chosen kind of rule needs it or not. */
export interface RuleFields {
  readonly by: 'none' | 'achievement' | 'comparison';
  readonly measured: 'from-zero' | 'from-baseline';
  /** By letter, in per cent. */
  readonly thresholds: Readonly<Record<string, string>>;
  readonly shares: string;
  readonly targetTolerance: string;
  readonly baselineTolerance: string;
  readonly bands: Readonly<Partial<Record<Band, string>>>;
  readonly milestones: 'no' | 'yes';
  readonly stones: Readonly<Partial<Record<Stone, string>>>;
  readonly combination: 'worst' | 'average' | 'share-met';
  readonly metThresholds: Readonly<Record<string, string>>;
}

/** Grades that a rule may give, the best first; the last is for whatever reaches no threshold. */
export const computable = (grades: readonly Grade[]): readonly Grade[] =>
  grades.filter(({ meaning }) => meaning !== 'not-evaluable');

export function fieldsOf(rule: RuleDraft | null): RuleFields {
  const { numbers, milestones, combination } = rule ?? {};
  return {
    by: numbers?.by ?? 'none',
    measured: numbers?.measured ?? 'from-zero',
    thresholds: byLetter(numbers?.thresholds),
    shares: numbers?.yearSharesPercent?.join(', ') ?? '',
    targetTolerance: String(numbers?.targetTolerancePercent ?? 10),
    baselineTolerance: String(numbers?.baselineTolerancePercent ?? 10),
    bands: numbers?.grades ?? {},
    milestones: milestones ? 'yes' : 'no',
    stones: milestones ?? {},
    combination: combination?.by ?? 'worst',
    metThresholds: byLetter(combination?.thresholds),
  };
}

const byLetter = (thresholds: readonly Schema<'ThresholdBody'>[] = []) =>
  Object.fromEntries(thresholds.map(({ grade, atLeastPercent }) => [grade, String(atLeastPercent)]));

/** The body of the command; nothing where nothing is to be computed. The server says what is wrong with it. */
export function ruleIn(fields: RuleFields, grades: readonly Grade[]): RuleDraft | undefined {
  const { by, milestones, combination } = fields;
  if (by === 'none' && milestones === 'no' && combination !== 'share-met') return undefined;
  const letters = computable(grades).map(({ grade }) => grade);
  const chosen = <Name extends string>(names: readonly Name[], values: Readonly<Partial<Record<Name, string>>>) =>
    Object.fromEntries(names.map((name) => [name, values[name] ?? letters.at(-1) ?? ''])) as Record<Name, string>;
  return {
    ...(by === 'achievement' && {
      numbers: {
        by,
        measured: fields.measured,
        ...limits(letters, fields.thresholds),
        ...(fields.shares.trim() && { yearSharesPercent: fields.shares.split(/[,、，]/).map(numberIn) }),
      },
    }),
    ...(by === 'comparison' && {
      numbers: {
        by,
        targetTolerancePercent: numberIn(fields.targetTolerance),
        baselineTolerancePercent: numberIn(fields.baselineTolerance),
        grades: chosen(BANDS, fields.bands),
      },
    }),
    ...(milestones === 'yes' && { milestones: chosen(STONES, fields.stones) }),
    combination: { by: combination, ...(combination === 'share-met' && limits(letters, fields.metThresholds)) },
  };
}

/** A grade without a number has no threshold: nobody reaches it by computing. */
const limits = (letters: readonly string[], typed: Readonly<Record<string, string>>) => ({
  thresholds: letters
    .slice(0, -1)
    .filter((grade) => typed[grade]?.trim())
    .map((grade) => ({ grade, atLeastPercent: numberIn(typed[grade]!) })),
  otherwise: letters.at(-1) ?? '',
});

/** What is no number is sent as it came out, and refused with words. */
const numberIn = (typed: string): number => Number(typed.normalize('NFKC').replace('%', '').trim() || Number.NaN);
