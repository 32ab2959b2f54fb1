import type { RouteState } from '@ayumi/approval';
import type { DirectoryOffice } from '@ayumi/directory';
import type { Instant } from '@ayumi/kernel';
import type { PlanState } from '../plan/plan.state';

/** What decisions about an item must know of the rest of the world. */
export interface ItemContext {
  readonly office: DirectoryOffice;
  readonly at: Instant;
  readonly plan: PlanState;
  readonly unitExists: (unit: string) => boolean;
  readonly routes: Readonly<Record<'progress' | 'revision', RouteState>>;
}
