import type { DirectoryOffice, DirectoryState } from '@ayumi/directory';
import { dayOf, isRefusal, own, type Instant } from '@ayumi/kernel';
import { itemDecider } from '../item/item.state';
import type { PlanState } from '../plan/plan.state';
import type { ItemRow } from '../current/item-row';
import type { Opinion } from '../review/review.editorial';
import { answerOpinion } from '../review/review.opinion.decider';
import { publish } from '../review/review.decider';
import { planningUnitOf, type ReviewContext } from '../review/review.world';
import type { InboxOpinionEntry } from './inbox.answer';
import type { ReviewYearRow } from '../current/review-row';

/** What somebody must know who is asked about a year's review. */
export interface ReviewHall {
  readonly office: DirectoryOffice;
  readonly directory: DirectoryState;
  readonly at: Instant;
  readonly plans: ReadonlyMap<string, PlanState>;
  readonly items: ReadonlyMap<string, ItemRow>;
}

/** Approved and not yet published: whether this person could publish it now, asked of the rule that will judge it. */
export const mayPublish = (year: ReviewYearRow, hall: ReviewHall): boolean =>
  !isRefusal(publish({}, year.state, contextOf(year, hall)));

/** Opinions without an answer, for whoever could answer them now. */
export function opinionEntries(year: ReviewYearRow, hall: ReviewHall): readonly InboxOpinionEntry[] {
  const open = year.state.editorial.opinions.filter(({ answer }) => answer === null);
  if (open.length === 0) return [];
  const context = contextOf(year, hall);
  return open
    .filter(({ opinion }) => !isRefusal(answerOpinion({ opinion, text: '…' }, year.state, context)))
    .map((opinion) => entryOf(opinion, year, context, hall));
}

function entryOf(
  { opinion, body, day, text, item }: Opinion,
  { review, plan, fiscalYear }: ReviewYearRow,
  { items, planningUnit, unitName }: ReviewContext,
  hall: ReviewHall,
): InboxOpinionEntry {
  const row = item === null ? undefined : hall.items.get(item);
  const unit = (item !== null && own(items, item)?.lead) || planningUnit;
  return {
    review,
    plan,
    fiscalYear,
    opinion,
    why: 'answer-opinion',
    body,
    day,
    text,
    item,
    no: row?.no ?? null,
    title: row?.title ?? null,
    answeredBy: unit && unitName(unit),
    daysWaiting: Math.max(0, (Date.parse(dayOf(hall.at)) - Date.parse(day)) / 86_400_000),
  };
}

/** Of an item nothing else is asked here than who leads it; routes and facts are asked about by nobody. */
function contextOf({ plan, fiscalYear }: ReviewYearRow, hall: ReviewHall): ReviewContext {
  const { office, directory, at, plans, items } = hall;
  return {
    plan,
    fiscalYear,
    office,
    at,
    planState: plans.get(plan) ?? { frame: null, scales: [], cycles: {} },
    route: { versions: [] },
    planningUnit: planningUnitOf(directory),
    unitName: (unit) => directory.units[unit]?.name ?? unit,
    items: Object.fromEntries([...items.values()].map(({ item, lead }) => [item, { ...itemDecider.initial, lead }])),
    facts: null,
  };
}
