import { touch } from '@ayumi/event-sourcing';
import type { ItemEvent, ItemText } from '../item/item.events';
import { itemDecider, type ItemState } from '../item/item.state';
import { type Handlers, idOf, type Recorded, type RowOf } from '../read-model/handlers';
import type { CurrentItem, DatedText } from './current.entity';

export type CurrentItemRow = RowOf<CurrentItem>;

/** What lists know of an item: without what it was before. */
export type ItemRow = Omit<CurrentItemRow, keyof Past>;

/** Every wording and every assignment that the item ever had: what changed within a year is told by them. */
type Past = Pick<CurrentItemRow, 'texts' | 'assignments'>;

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

/** The events that define an item, folded into its row. */
const fold = (event: Recorded<DefinitionEvent>) => {
  const item = idOf(event.stream);
  return [touch<CurrentItemRow>('current_item', item, (row) => foldItem(item, row, event))];
};

export const itemRows: Handlers<DefinitionEvent> = {
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

function foldItem(
  item: string,
  row: CurrentItemRow | undefined,
  event: Recorded<DefinitionEvent>,
): CurrentItemRow | null {
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
    ...pastOf(row, event),
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

function pastOf(row: Past | undefined, event: Recorded<DefinitionEvent>): Past {
  const { texts, assignments } = row ?? { texts: [], assignments: [] };
  const { at } = event.meta;
  switch (event.type) {
    case 'ItemRegistered':
    case 'ItemTextRevised':
      return { texts: [...texts, datedText(event.data, at)], assignments };
    case 'LeadUnitAssigned': {
      const { lead, supporting } = event.data;
      return { texts, assignments: [...assignments, { lead, supporting, at, position: event.position }] };
    }
    default:
      return { texts, assignments };
  }
}

const datedText = ({ title, chapter, purposes, initiatives }: ItemText, at: string): DatedText => ({
  title,
  chapter,
  purposes,
  initiatives,
  at,
});
