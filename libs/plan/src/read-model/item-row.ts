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
  stopped: ItemState['stopped'];
  repeats: ItemState['repeats'];
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
      | 'ItemStopped'
      | 'RepeatMarked'
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
    ItemStopped: fold,
    RepeatMarked: fold,
    TargetRevised: fold,
    HoldersReminded: fold,
    DueExtended: fold,
  };
}

function foldItem(item: string, row: ItemRow | undefined, event: Recorded<DefinitionEvent>): ItemRow | null {
  const state = itemDecider.evolve({ ...itemDecider.initial, ...(row && definitionOf(row)) }, event);
  const text = state.text ?? row;
  if (!text) return null;
  return {
    item,
    plan: text.plan,
    no: text.no,
    chapter: text.chapter,
    title: text.title,
    ...definitionOf(state),
  };
}

/** What row and state have in common. */
const definitionOf = ({
  lead,
  supporting,
  indicators,
  annualPlan,
  plannedEffects,
  reminders,
  extendedTo,
  stopped,
  repeats,
}: Omit<ItemState, 'text' | 'matters'>) => ({
  lead,
  supporting,
  indicators,
  annualPlan,
  plannedEffects,
  reminders,
  extendedTo,
  stopped,
  repeats,
});
