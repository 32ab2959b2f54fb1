import { dayOf, own, refuse, workingDaysUntil, type Refusal } from '@ayumi/kernel';
import { compareFigures } from '../figure/compare-figures';
import type { Figure } from '../figure/figure';
import { showFigure } from '../figure/show-figure';
import type { Action } from '../item/item.actions';
import type { Progress } from '../item/item.events';
import type { World } from '../item/item.matter.view';
import { directionBefore } from '../item/item.carry-over.decider';
import { progressMatter } from '../item/item.progress.decider';
import { targetsInForce, type Indicator, type ItemState, type ProgressMatter } from '../item/item.state';
import { cycleId } from '../plan/plan.decider';
import { ratingScaleOf, scaleOf, type Cycle, type PlanState } from '../plan/plan.state';
import { ruleInWords } from '../rating/rule-in-words';
import { finalRating } from '../read-model/final-rating';
import { shown } from '../read-model/results';
import { headOf } from './form-head';
import { typedOf } from './typed-figure';
import type {
  FormCycle,
  FormIndicator,
  ProgressFormAnswer,
  ReportBefore,
  WrittenProgress,
} from './progress-form.answer';

/** What the form of a progress report starts from: the year's questions, last year's answers, what was submitted. */
export function progressFormOf(
  id: string,
  cycleName: string,
  item: ItemState,
  actions: readonly Action[],
  world: World,
): ProgressFormAnswer | Refusal {
  const { plan, at } = world;
  const cycle = own(plan.cycles, cycleName);
  if (!cycle) return refuse('cycle-unknown', { cycle: cycleName });
  const { fiscalYear } = cycle;
  const scale = ratingScaleOf(plan, fiscalYear);
  const matter = reportIn(item, cycleName);
  const before = reportBefore(item, cycle);
  return {
    ...headOf(id, item, matter, actionFor(matter, cycleName, actions), world),
    cycle: cycleOf(cycle, dayOf(at)),
    annualPlan: item.annualPlan[fiscalYear] ?? null,
    directionBefore: directionBefore(item, fiscalYear)?.direction ?? null,
    grades: (scale?.grades ?? []).map((grade) => ({ ...grade })),
    ruleWords: scale?.rule ? ruleInWords(scale.rule, scale.grades) : null,
    indicators: Object.values(item.indicators).map((each) => indicatorOf(each, fiscalYear, before)),
    before: before && beforeOf(before, plan),
    submitted: matter ? writtenOf(matter.content) : null,
    important: matter?.approval.important ?? false,
  };
}

function reportIn(item: ItemState, cycle: string): ProgressMatter | undefined {
  const matter = own(item.matters, progressMatter(cycle));
  return matter?.kind === 'progress' ? matter : undefined;
}

/** Settled a year before: at the same stage, else at its end. */
function reportBefore(item: ItemState, { fiscalYear, stage }: Cycle): ProgressMatter | null {
  const reports = [stage, 'year-end' as const].map((each) => reportIn(item, cycleId(fiscalYear - 1, each)));
  return reports.find((each) => each?.approval.status === 'settled') ?? null;
}

function actionFor(matter: ProgressMatter | undefined, cycle: string, actions: readonly Action[]): Action {
  const command = matter?.approval.status === 'in-progress' ? 'amend-progress' : 'submit-progress';
  const found = actions.find((each) => each.command === command && each.cycle === cycle);
  if (found) return found;
  const refusal = matter?.approval.status === 'settled' ? refuse('already-settled') : refuse('cycle-closed', { cycle });
  return { command, matter: null, cycle, indicator: null, comment: null, fingerprint: null, refusal, leadsTo: null };
}

const cycleOf = ({ cycle, fiscalYear, stage, dueOn, closedAt }: Cycle, today: string): FormCycle => ({
  cycle,
  fiscalYear,
  stage,
  dueOn,
  workingDaysLeft: workingDaysUntil(today, dueOn),
  overdue: today > dueOn,
  open: closedAt === null,
});

function indicatorOf(indicator: Indicator, year: number, before: ProgressMatter | null): FormIndicator {
  const { name, kind, unit, decimals, direction, targetKind } = indicator;
  const target: Figure = targetsInForce(indicator).targets[year] ?? { is: 'blank' };
  const result = before?.content.results.find((each) => each.indicator === indicator.indicator);
  return {
    indicator: indicator.indicator,
    name, kind, unit, decimals, direction, targetKind,
    target: shown(target, indicator),
    targetTyped: typedOf(target),
    before: result && before
      ? {
          year: before.content.fiscalYear,
          target: shown(result.target, indicator),
          actual: shown(result.actual, indicator),
          comparison: compareFigures(result.actual, result.target, direction),
        }
      : null,
  }; // prettier-ignore
}

function beforeOf({ content, approval }: ProgressMatter, plan: PlanState): ReportBefore {
  const rating = finalRating(content, approval.approvals);
  const grade = scaleOf(plan, content.fiscalYear).find((each) => each.grade === rating);
  return { ...writtenOf(content), rating, year: content.fiscalYear, label: grade?.label ?? rating };
}

const writtenOf = ({
  results,
  lateReason,
  reasonToDiffer,
  financialEffect,
  ...content
}: Progress): WrittenProgress => ({
  rating: content.rating,
  done: content.done,
  difficulties: content.difficulties,
  nextDirection: content.nextDirection,
  lateReason: lateReason ?? '',
  reasonToDiffer: reasonToDiffer ?? '',
  actuals: results.map(({ indicator, actual }) => ({ indicator, typed: typedOf(actual) })),
  financialEffect: financialEffect && {
    kind: financialEffect.kind,
    typed: financialEffect.amountThousandYen === null ? '' : showFigure(number(financialEffect.amountThousandYen)),
    basis: financialEffect.basis,
  },
});

const number = (value: number): Figure => ({ is: 'number', value });
