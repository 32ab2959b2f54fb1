import { touch } from '@ayumi/event-sourcing';
import type { ItemEvent } from '../item/item.events';
import { itemDecider, type ItemState } from '../item/item.state';
import { type Handlers, idOf, type Recorded } from './handlers';

/** What an item is, without what is asked about it: the matters have rows of their own. */
export type ItemRow = {
  item: string;
  plan: string;
  no: number;
  chapter: number;
  title: string;
  lead: string | null;
  supporting: readonly string[];
  indicators: ItemState['indicators'];
  annualPlan: ItemState['annualPlan'];
  plannedEffects: ItemState['plannedEffects'];
  reminders: ItemState['reminders'];
  extendedTo: ItemState['extendedTo'];
};

export type DefinitionEvent = Extract<
  ItemEvent,
  {
    type:
      | 'ItemRegistered'
      | 'ItemTextRevised'
      | 'LeadUnitAssigned'
      | 'IndicatorDefined'
      | 'AnnualPlanSet'
      | 'EffectPlanned'
      | 'TargetRevised'
      | 'HoldersReminded'
      | 'DueExtended';
  }
>;

/** The events that define an item, folded into its row in this table. */
export function itemRows(table: string): Handlers<DefinitionEvent> {
  const fold = (event: Recorded<DefinitionEvent>) => {
    const item = idOf(event.stream);
    return [touch<ItemRow>(table, item, (row) => foldItem(item, row, event))];
  };
  return {
    ItemRegistered: fold,
    ItemTextRevised: fold,
    LeadUnitAssigned: fold,
    IndicatorDefined: fold,
    AnnualPlanSet: fold,
    EffectPlanned: fold,
    TargetRevised: fold,
    HoldersReminded: fold,
    DueExtended: fold,
  };
}

function foldItem(item: string, row: ItemRow | undefined, event: Recorded<DefinitionEvent>): ItemRow | null {
  const { lead, supporting, indicators, annualPlan, plannedEffects, reminders, extendedTo } =
    row ?? itemDecider.initial;
  const known = { ...itemDecider.initial, lead, supporting, indicators, annualPlan, plannedEffects, reminders, extendedTo }; // prettier-ignore
  const state = itemDecider.evolve(known, event);
  const text = state.text ?? row;
  if (!text) return null;
  return {
    item,
    plan: text.plan,
    no: text.no,
    chapter: text.chapter,
    title: text.title,
    lead: state.lead,
    supporting: state.supporting,
    indicators: state.indicators,
    annualPlan: state.annualPlan,
    plannedEffects: state.plannedEffects,
    reminders: state.reminders,
    extendedTo: state.extendedTo,
  };
}
