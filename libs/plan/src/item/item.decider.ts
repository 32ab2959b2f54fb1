import { accept, type Decision } from '@ayumi/event-sourcing';
import { canonicalJson, isRefusal, own, refuse } from '@ayumi/kernel';
import { readFigure } from '../figure/read-figure';
import type { Figure } from '../figure/figure';
import type { IndicatorDefinition, ItemEvent, ItemText } from './item.events';
import { measuredBy } from './item.indicator';
import { repeated } from './item.repeated';
import type { ItemState } from './item.state';
import type { ItemContext } from './item.world';

/** From the plan's document: registers the item, or revises its text where that changed. */
export function transcribeItem(order: ItemText, item: ItemState, { office }: ItemContext): Decision<ItemEvent> {
  const signature = office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  const { plan, no, chapter, title, purposes, initiatives, source } = order;
  const text: ItemText = { plan, no, chapter, title, purposes, initiatives, source };
  if (!item.text) return accept(signature, { type: 'ItemRegistered', data: text });
  if (canonicalJson(item.text) === canonicalJson(text)) return accept(signature);
  return accept(signature, { type: 'ItemTextRevised', data: text });
}

export interface AssignLeadUnit {
  readonly lead: string;
  readonly supporting?: readonly string[];
}

export function assignLeadUnit(order: AssignLeadUnit, item: ItemState, context: ItemContext): Decision<ItemEvent> {
  const signature = context.office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  if (!item.text) return refuse('item-unknown');
  const supporting = order.supporting ?? [];
  const unknown = [order.lead, ...supporting].find((unit) => !context.unitExists(unit));
  if (unknown !== undefined) return refuse('unit-unknown', { unit: unknown });
  const data = { lead: order.lead, supporting: [...new Set(supporting)].filter((unit) => unit !== order.lead) };
  if (canonicalJson({ lead: item.lead, supporting: item.supporting }) === canonicalJson(data)) return accept(signature);
  return accept(signature, { type: 'LeadUnitAssigned', data });
}

/** Figures as a person types them; the decider reads them. */
export interface DefineIndicator extends Omit<IndicatorDefinition, 'baseline' | 'targets'> {
  readonly baseline: { readonly year: number; readonly value: string };
  readonly targets: readonly { readonly year: number; readonly value: string }[];
}

/** The first definition. Afterwards targets change by `revise-target` only, with a reason and an approval. */
export function defineIndicator(order: DefineIndicator, item: ItemState, context: ItemContext): Decision<ItemEvent> {
  const signature = context.office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  if (!item.text) return refuse('item-unknown');
  const years = context.plan.frame?.years ?? [];
  const astray = order.targets.find((target) => !years.includes(target.year));
  if (astray) return refuse('year-not-in-plan', { year: astray.year, years });

  const twice = repeated(order.targets.map((target) => target.year));
  if (twice !== undefined) return refuse('year-twice', { year: twice });

  const baseline = readFor(order, order.baseline.value);
  if (isRefusal(baseline)) return baseline;
  const targets: Record<string, Figure> = {};
  for (const { year, value } of order.targets) {
    const target = readFor(order, value);
    if (isRefusal(target)) return target;
    targets[year] = target.figure;
  }
  const { indicator, name, kind, unit, decimals, direction, targetKind } = order;
  const more = measuredBy(order, targets, baseline.figure, years);
  if (isRefusal(more)) return more;
  const data: IndicatorDefinition = {
    indicator, name, kind, unit, decimals, direction, targetKind,
    baseline: { year: order.baseline.year, figure: baseline.figure },
    targets,
    ...more,
  }; // prettier-ignore
  const present = own(item.indicators, indicator);
  if (!present) return accept(signature, { type: 'IndicatorDefined', data });
  const { versions, ...definition } = present;
  const unchanged = canonicalJson({ ...definition, targets: versions[0]!.targets }) === canonicalJson(data);
  return unchanged ? accept(signature) : refuse('indicator-defined', { indicator });
}

export interface SetAnnualPlan {
  readonly years: readonly { readonly year: number; readonly text: string }[];
}

/** 年度計画: what each year is to bring. */
export function setAnnualPlan(order: SetAnnualPlan, item: ItemState, context: ItemContext): Decision<ItemEvent> {
  const signature = context.office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  if (!item.text) return refuse('item-unknown');
  const years = context.plan.frame?.years ?? [];
  const astray = order.years.find((each) => !years.includes(each.year));
  if (astray) return refuse('year-not-in-plan', { year: astray.year, years });
  const annualPlan = Object.fromEntries(order.years.map((each) => [String(each.year), each.text]));
  if (canonicalJson({ ...item.annualPlan, ...annualPlan }) === canonicalJson(item.annualPlan)) return accept(signature);
  return accept(signature, { type: 'AnnualPlanSet', data: { annualPlan } });
}

/** How a value typed for an indicator is read: a milestone's is a text. */
export const readFor = (indicator: { readonly kind: string; readonly unit: string }, typed: string) =>
  readFigure(typed, { unit: indicator.unit, milestone: indicator.kind === 'milestone' });
