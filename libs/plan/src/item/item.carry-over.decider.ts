import { accept, type Decision } from '@ayumi/event-sourcing';
import { own, refuse } from '@ayumi/kernel';
import { cycleId } from '../plan/plan.decider';
import type { AnnualPlanSet } from './item.events';
import { progressMatter } from './item.progress.decider';
import type { ItemState, ProgressMatter } from './item.state';
import type { ItemContext } from './item.world';

/**
 * 今後の方向性 → 年度計画: what last year's settled report gave as its direction is this year's plan, once this year's
 * cycle is open. A plan that stands already is never overwritten; where there is nothing to carry nothing happens.
 */
export function carryDirection(
  { year }: { readonly year: number },
  item: ItemState,
  { office, plan }: ItemContext,
): Decision<AnnualPlanSet> {
  const signature = office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  if (!item.text) return refuse('item-unknown');
  const isAsked = Object.values(plan.cycles).some(({ fiscalYear }) => fiscalYear === year);
  if (!isAsked || own(item.annualPlan, String(year))?.trim()) return accept(signature);
  const report = directionBefore(item, year);
  if (!report) return accept(signature);
  const { direction, matter } = report;
  return accept(signature, { type: 'AnnualPlanSet', data: { annualPlan: { [year]: direction }, from: matter } });
}

/** The direction that the settled report of the year before gave (A), with its matter; null where there is none. */
export function directionBefore(
  item: Pick<ItemState, 'matters'>,
  year: number,
): { readonly direction: string; readonly matter: string } | null {
  const report = own(item.matters, progressMatter(cycleId(year - 1, 'year-end'))) as ProgressMatter | undefined;
  if (report?.kind !== 'progress' || report.approval.status !== 'settled') return null;
  const { nextDirection } = report.content;
  return nextDirection.trim() ? { direction: nextDirection, matter: report.approval.matter } : null;
}
