import { upcastBy } from '@ayumi/event-sourcing';
import { itemDecider } from '../item/item.state';
import { planDecider } from '../plan/plan.state';
import { reviewDecider } from '../review/review.state';

/** Rows are folded from events as they would be written today. The history alone shows them as they were written. */
export const asToday = upcastBy(planDecider, itemDecider, reviewDecider);
