import { accept, type Decision } from '@ayumi/event-sourcing';
import { isRefusal, own, refuse } from '@ayumi/kernel';
import type { EffectPlanned, FinancialEffect } from './item.events';
import { amountIn } from './item.progress.decider';
import type { ItemState } from './item.state';
import type { ItemContext } from './item.world';

export interface PlanEffect {
  readonly year: number;
  readonly kind: FinancialEffect['kind'];
  /** As typed, in thousand yen; empty or 未測定: expected, the amount not known. */
  readonly amountThousandYen?: string;
}

/** 財政効果額の計画を定める, by year and kind; again for another amount. */
export function planEffect(order: PlanEffect, item: ItemState, context: ItemContext): Decision<EffectPlanned> {
  const signature = context.office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  if (!item.text) return refuse('item-unknown');
  const { year, kind } = order;
  const years = context.plan.frame?.years ?? [];
  if (!years.includes(year)) return refuse('year-not-in-plan', { year, years });
  const amountThousandYen = amountIn(order.amountThousandYen ?? '', 'amountThousandYen');
  if (isRefusal(amountThousandYen)) return amountThousandYen;
  const present = own(item.plannedEffects, String(year))?.[kind];
  if (present === amountThousandYen) return accept(signature);
  return accept(signature, { type: 'EffectPlanned', data: { year, kind, amountThousandYen } });
}
