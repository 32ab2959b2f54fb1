import { accept, type Decision } from '@ayumi/event-sourcing';
import { canonicalJson, isRefusal, refuse } from '@ayumi/kernel';
import { overlong } from '../matter/matter.text';
import { readRule } from '../rating/read-rule';
import type { RuleDraft } from '../rating/rule-draft';
import type { PlanContext } from './plan.decider';
import type { Grade, PlanEvent, RatingScale } from './plan.events';
import type { PlanState } from './plan.state';

export interface AdoptRatingScale {
  readonly fromYear: number;
  readonly grades: readonly Grade[];
  /** Absent: people alone decide. */
  readonly rule?: RuleDraft;
}

/** 評価区分を定める, from a fiscal year on; what was rated before stays as it was. */
export function adoptRatingScale(
  order: AdoptRatingScale,
  plan: PlanState,
  { office }: PlanContext,
): Decision<PlanEvent> {
  const signature = office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  if (!plan.frame) return refuse('plan-unknown');
  const { fromYear } = order;
  if (order.grades.length === 0) return refuse('grades-missing');
  const letters = order.grades.map((grade) => grade.grade);
  if (new Set(letters).size < letters.length) return refuse('grade-twice', { letters });
  const grades = order.grades.map(gradeFrom);
  const tooLong = overlong(Object.fromEntries(grades.map(({ grade, definition }) => [`grades/${grade}`, definition])));
  if (tooLong) return tooLong;
  const rule = order.rule && readRule(order.rule, grades, plan.frame.years);
  if (isRefusal(rule)) return rule;
  const data: RatingScale = { fromYear, grades, ...(rule && { rule }) };
  const present = plan.scales.find((scale) => scale.fromYear === fromYear);
  if (present && canonicalJson(present) === canonicalJson(data)) return accept(signature);
  return accept(signature, { type: 'RatingScaleAdopted', data });
}

function gradeFrom({ grade, label, meaning, definition }: Grade): Grade {
  const text = definition?.trim();
  return { grade, label, meaning, ...(text && { definition: text }) };
}
