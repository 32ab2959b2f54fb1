import { accept, type Decision } from '@ayumi/event-sourcing';
import type { DirectoryOffice } from '@ayumi/directory';
import { canonicalJson, own, refuse, type Day } from '@ayumi/kernel';
import type { CycleStage, PlanEvent, PlanFrame } from './plan.events';
import { overlong } from '../matter/matter.text';
import { refuseDueDay } from './plan.due-day';
import type { PlanState } from './plan.state';

export interface PlanContext {
  readonly office: DirectoryOffice;
}

/** The plan's frame from its document: the first time it registers, later a changed frame revises, the same changes nothing. */
export function registerPlan(order: PlanFrame, plan: PlanState, { office }: PlanContext): Decision<PlanEvent> {
  const signature = office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  const { title, years, chapters, items } = order;
  const frame: PlanFrame = { title, years, chapters, items };
  if (!plan.frame) return accept(signature, { type: 'PlanRegistered', data: frame });
  const missing = plan.frame.items.filter((no) => !items.includes(no));
  if (missing.length > 0) return refuse('items-missing', { missing });
  const opened = Object.values(plan.cycles).map((cycle) => cycle.fiscalYear);
  const lost = opened.filter((year) => !years.includes(year));
  if (lost.length > 0) return refuse('years-missing', { missing: lost });
  if (canonicalJson(plan.frame) === canonicalJson(frame)) return accept(signature);
  return accept(signature, { type: 'PlanFrameRevised', data: frame });
}

export interface OpenCycle {
  readonly fiscalYear: number;
  readonly stage: CycleStage;
  readonly dueOn: Day;
}

export function openCycle(order: OpenCycle, plan: PlanState, { office }: PlanContext): Decision<PlanEvent> {
  const signature = office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  if (!plan.frame) return refuse('plan-unknown');
  if (!plan.frame.years.includes(order.fiscalYear))
    return refuse('year-not-in-plan', { year: order.fiscalYear, years: plan.frame.years });
  const cycle = cycleId(order.fiscalYear, order.stage);
  const present = own(plan.cycles, cycle);
  if (present && present.closedAt === null && present.dueOn === order.dueOn) return accept(signature);
  if (present) return refuse('cycle-exists', { cycle });
  return accept(signature, {
    type: 'CycleOpened',
    data: { cycle, fiscalYear: order.fiscalYear, stage: order.stage, dueOn: order.dueOn },
  });
}

export interface ExtendCycle {
  readonly cycle: string;
  readonly dueOn: Day;
  readonly reason: string;
}

/** 期限の延長: a later due day for everybody whom the cycle asks. */
export function extendCycle(order: ExtendCycle, plan: PlanState, { office }: PlanContext): Decision<PlanEvent> {
  const signature = office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  const cycle = own(plan.cycles, order.cycle);
  if (!cycle) return refuse('cycle-unknown', { cycle: order.cycle });
  if (cycle.closedAt) return refuse('cycle-closed', { cycle: order.cycle });
  const reason = order.reason.trim();
  if (!reason) return refuse('reason-missing');
  const { dueOn } = order;
  const refused = overlong({ reason }) ?? refuseDueDay(dueOn, cycle.dueOn, office.day);
  if (refused) return refused;
  return accept(signature, { type: 'CycleExtended', data: { cycle: order.cycle, from: cycle.dueOn, dueOn, reason } });
}

export function closeCycle(
  order: { readonly cycle: string },
  plan: PlanState,
  { office }: PlanContext,
): Decision<PlanEvent> {
  const signature = office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  const cycle = own(plan.cycles, order.cycle);
  if (!cycle) return refuse('cycle-unknown', { cycle: order.cycle });
  if (cycle.closedAt) return accept(signature);
  return accept(signature, { type: 'CycleClosed', data: { cycle: order.cycle } });
}

/** `2024-year-end`: one for each fiscal year and stage. */
export const cycleId = (fiscalYear: number, stage: CycleStage): string => `${fiscalYear}-${stage}`;
