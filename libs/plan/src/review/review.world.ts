import type { RouteState } from '@ayumi/approval';
import type { DirectoryOffice, DirectoryState } from '@ayumi/directory';
import type { Instant } from '@ayumi/kernel';
import type { ItemState } from '../item/item.state';
import type { PlanState } from '../plan/plan.state';
import type { ReviewEditorial } from './review.editorial';
import type { ReviewSet } from './review.set';

/** What decisions about a year's review must know of the rest of the world. */
export interface ReviewContext {
  readonly plan: string;
  readonly fiscalYear: number;
  readonly office: DirectoryOffice;
  readonly at: Instant;
  readonly planState: PlanState;
  readonly route: RouteState;
  /** The unit whose duty planning is: it makes the review, so its clerks are the drafters. Null while there is none. */
  readonly planningUnit: string | null;
  readonly unitName: (unit: string) => string;
  /** The plan's items by id, for the commands that speak of one; empty for all others. */
  readonly items: Readonly<Record<string, ItemState>>;
  /** The facts at this moment with what was written by then; null for the commands that freeze nothing. */
  readonly facts: { readonly editorial: ReviewEditorial; readonly set: ReviewSet } | null;
}

export const planningUnitOf = ({ units }: DirectoryState): string | null =>
  Object.values(units).find(({ duty }) => duty === 'planning')?.unit ?? null;
