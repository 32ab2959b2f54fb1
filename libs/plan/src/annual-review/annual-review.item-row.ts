import type { ItemText } from '../item/item.events';
import { carrying } from '../read-model/carrying';
import type { Recorded, RowOf } from '../read-model/handlers';
import { itemRows, type DefinitionEvent } from '../read-model/item-row';
import type { AnnualReviewItem, DatedText } from './annual-review.entity';

export type ReviewItemRow = RowOf<AnnualReviewItem>;

type Past = Pick<ReviewItemRow, 'texts' | 'assignments'>;

/** With every wording and every assignment that the item ever had: what changed within a year is told by them. */
export const reviewItemRows = carrying(itemRows('annual_review_item'), pastOf);

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
