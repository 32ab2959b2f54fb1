import { isOpen } from '@ayumi/approval';
import { own, refuse, type Refusal } from '@ayumi/kernel';
import { compareFigures } from '../figure/compare-figures';
import type { Figure } from '../figure/figure';
import type { Action } from '../item/item.actions';
import type { World } from '../item/item.matter.view';
import { progressMatter } from '../item/item.progress.decider';
import { isSettled, revisionsOf } from '../item/item.revision.decider';
import { targetsInForce, type Indicator, type ItemState, type RevisionMatter } from '../item/item.state';
import { cycleId } from '../plan/plan.decider';
import { scaleOf, type PlanState } from '../plan/plan.state';
import { finalRating } from '../read-model/final-rating';
import { shown } from '../read-model/results';
import { headOf } from './form-head';
import type { FormYear, FormYearResult, RevisionFormAnswer, WrittenRevision } from './revision-form.answer';
import { typedOf } from './typed-figure';

/** What the form of a target revision starts from: the targets in force, what was reported against them. */
export function revisionFormOf(
  id: string,
  indicatorId: string,
  item: ItemState,
  actions: readonly Action[],
  world: World,
): RevisionFormAnswer | Refusal {
  const indicator = own(item.indicators, indicatorId);
  if (!indicator) return refuse('indicator-unknown', { indicator: indicatorId });
  const { name, kind, unit, decimals, direction } = indicator;
  const matter = revisionsOf(item).find((each) => each.content.indicator === indicatorId && isOpen(each.approval));
  const command = matter?.approval.status === 'in-progress' ? 'amend-revision' : 'revise-target';
  const action = actions.find((each) => each.command === command && each.indicator === indicatorId)!;
  return {
    ...headOf(id, item, matter, action, world),
    indicator: indicatorId,
    name, kind, unit, decimals, direction,
    version: targetsInForce(indicator).version,
    years: (world.plan.frame?.years ?? []).map((year) => yearOf(year, indicator, item, world.plan)),
    submitted: matter ? writtenOf(matter) : null,
    important: matter?.approval.important ?? false,
  }; // prettier-ignore
}

function yearOf(year: number, indicator: Indicator, item: ItemState, plan: PlanState): FormYear {
  const settled = isSettled(item, year);
  const reported = reportedIn(year, indicator, item);
  const inForce: Figure = targetsInForce(indicator).targets[year] ?? { is: 'blank' };
  const target = settled && reported ? reported.result.target : inForce;
  return {
    year,
    target: shown(target, indicator),
    targetTyped: typedOf(target),
    settled,
    result: reported && resultOf(reported, target, indicator, year, plan),
  };
}

type Reported = NonNullable<ReturnType<typeof reportedIn>>;

function reportedIn(year: number, { indicator }: Indicator, item: ItemState) {
  const report = own(item.matters, progressMatter(cycleId(year, 'year-end')));
  if (report?.kind !== 'progress') return null;
  const result = report.content.results.find((each) => each.indicator === indicator);
  return result ? { report, result } : null;
}

function resultOf(
  { report: { content, approval }, result }: Reported,
  target: Figure,
  indicator: Indicator,
  year: number,
  plan: PlanState,
): FormYearResult {
  const rating = finalRating(content, approval.approvals);
  return {
    actual: shown(result.actual, indicator),
    actualTyped: typedOf(result.actual),
    comparison: compareFigures(result.actual, target, indicator.direction),
    rating,
    ratingLabel: scaleOf(plan, year).find((each) => each.grade === rating)?.label ?? rating,
    status: approval.status,
  };
}

const writtenOf = ({ content: { changes, reason, touchesMoney } }: RevisionMatter): WrittenRevision => ({
  targets: changes.map(({ year, to }) => ({ year, typed: typedOf(to) })),
  reason,
  touchesMoney,
});
