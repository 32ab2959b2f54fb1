import { comparePositions } from '@ayumi/event-sourcing';
import { lastDayOfFiscalYear } from '@ayumi/kernel';
import { scaleOf } from '../plan/plan.state';
import type { GradeMeaning } from '../plan/plan.events';
import type { ReviewEditorial } from '../review/review.editorial';
import type { ReviewSheet, SetReport, SetYear } from '../review/review.sheet';
import { effectsIn } from './annual-review.effects';
import { isAskedIn, ratingOf, unitNameAt, type ReviewGround } from './annual-review.ground';
import { indicatorsOf } from './annual-review.indicators';
import type { CurrentItemRow } from '../current/item-row';
import { approvalsOf, assessmentsOf, submissionOf } from './annual-review.signatures';

export function sheetOf(
  row: CurrentItemRow,
  ground: ReviewGround,
  { priorities, alternativeTexts }: Pick<ReviewEditorial, 'priorities' | 'alternativeTexts'>,
): ReviewSheet {
  const { item, no, chapter, title, repeats, stopped } = row;
  const { fiscalYear } = ground;
  const settled = ground.settledOf(item, fiscalYear);
  const { purposes, initiatives } = row.texts.at(-1)!;
  return {
    item,
    no,
    chapter,
    title,
    repeats,
    stoppedOn: stopped && stopped.on <= lastDayOfFiscalYear(fiscalYear) ? stopped.on : null,
    priority: Object.hasOwn(priorities, item),
    ...handsOf(row, ground),
    purposes,
    initiatives,
    annualPlan: settled ? settled.content.plan : (row.annualPlan[fiscalYear] ?? null),
    directionBefore: ground.settledOf(item, fiscalYear - 1)?.content.nextDirection || null,
    indicators: indicatorsOf(row, ground, alternativeTexts),
    years: ground.frame.years.map((year) => yearOf(row, year, ground)),
    report: reportOf(row, ground),
  };
}

/** The names of the day on which the report was submitted; of the present, while nothing is settled. */
function handsOf(row: CurrentItemRow, ground: ReviewGround): Pick<ReviewSheet, 'leadName' | 'supportingNames'> {
  const submitter = ground.settledOf(row.item, ground.fiscalYear)?.submitter;
  if (!submitter) {
    const { units } = ground.directories.latest;
    const nameOf = (unit: string) => units[unit]?.name ?? unit;
    return { leadName: row.lead && nameOf(row.lead), supportingNames: row.supporting.map(nameOf) };
  }
  const { position } = submitter;
  const then = row.assignments.findLast((each) => comparePositions(each.position, position) < 0);
  return {
    leadName: then ? unitNameAt(ground, then.lead, position) : (submitter.unitName ?? null),
    supportingNames: (then?.supporting ?? []).map((unit) => unitNameAt(ground, unit, position)),
  };
}

const STATES: Readonly<Record<GradeMeaning, SetYear['state']>> = {
  ahead: 'done',
  'on-schedule': 'done',
  behind: 'late',
  'not-evaluable': 'not-evaluable',
};

function yearOf(row: CurrentItemRow, year: number, ground: ReviewGround): SetYear {
  const settled = ground.settledOf(row.item, year);
  if (settled) {
    const rating = ratingOf(settled);
    const grade = scaleOf(ground.state, year).find((each) => each.grade === rating);
    // A grade that the scale does not have says that the year was reported, and no more.
    return {
      year,
      state: grade ? STATES[grade.meaning] : 'done',
      rating: { grade: rating, label: grade?.label ?? '' },
    };
  }
  if (!isAskedIn(row, year, ground)) return { year, state: 'not-evaluable', rating: null };
  const { fiscalYear } = ground;
  return { year, state: year < fiscalYear ? 'missing' : year === fiscalYear ? 'now' : 'ahead', rating: null };
}

/** What was decided about one item in the year, and by whom; null while it is open. */
function reportOf(row: CurrentItemRow, ground: ReviewGround): SetReport | null {
  const matter = ground.settledOf(row.item, ground.fiscalYear);
  if (!matter) return null;
  const { done, difficulties, nextDirection, lateReason } = matter.content;
  return {
    matter: matter.matter,
    rating: ratingOf(matter),
    assessments: assessmentsOf(matter),
    computed: matter.content.computed ?? null,
    reasonToDiffer: matter.content.reasonToDiffer ?? null,
    done,
    difficulties,
    nextDirection,
    lateReason,
    effects: effectsIn(row, ground.fiscalYear, ground),
    submission: submissionOf(matter),
    approvals: approvalsOf(matter, ground),
    settlement: matter.settlement,
  };
}
