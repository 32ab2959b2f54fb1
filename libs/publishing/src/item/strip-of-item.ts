import { fiscalYearOf, type Instant } from '@ayumi/kernel';
import { finalRating, openCycles, scaleOf, type GradeMeaning, type ItemState, type PlanState } from '@ayumi/plan';
import type { YearState } from '../chart/year-signs';
import type { StripYear, YearStrip } from '../chart/year-strip';
import { reportedYear } from './reported-year';

const STATES: Readonly<Record<GradeMeaning, YearState>> = {
  ahead: 'done',
  'on-schedule': 'done',
  behind: 'late',
  'not-evaluable': 'not-evaluable',
};

/** How every year of the plan went, or how far it has come at this moment. */
export function stripOf(item: ItemState, plan: PlanState, at: Instant): YearStrip {
  const years = plan.frame?.years ?? [];
  const { no, title } = item.text!;
  return { title: `No.${no} ${title}`, years: years.map((year) => stripYear(year, item, plan, at)) };
}

function stripYear(year: number, item: ItemState, plan: PlanState, at: Instant): StripYear {
  const reported = reportedYear(item, year);
  if (!reported) return { year, state: unreported(year, plan, at), rating: null, provisional: false };
  const { content, approval } = reported.report;
  const rating = finalRating(content, approval.approvals);
  const grade = scaleOf(plan, year).find((each) => each.grade === rating);
  return {
    year,
    // A grade that the scale no longer has says that the year was reported, and no more.
    state: grade ? STATES[grade.meaning] : 'done',
    rating: { grade: rating, label: grade?.label ?? '' },
    provisional: reported.provisional,
  };
}

function unreported(year: number, plan: PlanState, at: Instant): YearState {
  if (openCycles(plan).some((cycle) => cycle.fiscalYear === year)) return 'now';
  const today = fiscalYearOf(at);
  return year === today ? 'now' : year > today ? 'ahead' : 'missing';
}
