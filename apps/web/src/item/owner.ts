import type { Schema } from '@ayumi/api-client';
import type { Action, Item, Matter } from './item';

/** Whoever has matters: an item its reports and revisions, a year's review its versions. The same is done with all of them. */
export interface Owner {
  /** Where it stands in the addresses of the API and of the screens. */
  readonly of: 'items' | 'reviews';
  readonly id: string;
  readonly actions: readonly Act[];
}

export type Act = Pick<Action, 'command' | 'matter' | 'comment' | 'allowed' | 'refusal' | 'detail' | 'leadsTo'>;

/** What travels the route; a report brings its grades. */
export type Travelling = Schema<'TravelAnswer'> & Partial<Pick<Matter, 'grades' | 'rating'>>;

export const ownerOf = ({ item, actions }: Item): Owner => ({ of: 'items', id: item, actions });

/** What may be done with this matter; every other command about it is refused or does not exist. */
export const actionOn = ({ actions }: Owner, { matter }: Travelling, command: string): Act | undefined =>
  actions.find((each) => each.command === command && each.matter === matter);
