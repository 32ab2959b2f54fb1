import { approve, deputise, hasEnded, pullUp, toRead, type Approval, type Office } from '@ayumi/approval';
import { addressesOf, officeOf, type DirectoryState } from '@ayumi/directory';
import type { Rows } from '@ayumi/event-sourcing';
import { dayOf, isRefusal, type Instant } from '@ayumi/kernel';
import { isAsked } from '../item/item.life';
import { progressMatter } from '../item/item.progress.decider';
import { draftersOf } from '../item/item.turn';
import { openCycles, type Cycle, type PlanState } from '../plan/plan.state';
import type { ItemRow } from '../current/item-row';
import { ledBy } from '../current/matter-row';
import type { PlanRow } from '../current/plan-row';
import { tableOf } from '../read-model/rows-as-of';
import { Whereabouts } from '../read-model/whereabouts';
import type { InboxAnswer, InboxEntry, Why } from './inbox.answer';
import { entryOf } from './inbox.entry';
import type { MatterRow } from '../current/matter-row';
import { mayPublish, opinionEntries, type ReviewHall } from './inbox.review-duty';
import type { ReviewRow, ReviewYearRow } from '../current/review-row';
import { reviewEntryOf } from './inbox.review-entry';

export interface InboxInput {
  /** Whose directory: `kodaira`. */
  readonly city: string;
  readonly person: string;
  readonly at: Instant;
}

/** Rows that may concern the person; more of them change nothing. */
export interface InboxRows {
  readonly plans: readonly PlanRow[];
  readonly items: readonly ItemRow[];
  readonly matters: readonly MatterRow[];
  readonly reviews: readonly ReviewRow[];
  readonly reviewYears: readonly ReviewYearRow[];
}

/** From a fold of the projection. */
export const inboxRows = (rows: Rows): InboxRows => ({
  plans: tableOf<PlanRow>(rows, 'current_plan'),
  items: tableOf<ItemRow>(rows, 'current_item'),
  matters: tableOf<MatterRow>(rows, 'current_matter'),
  reviews: tableOf<ReviewRow>(rows, 'current_review'),
  reviewYears: tableOf<ReviewYearRow>(rows, 'current_review_year'),
});

export const MOST_DONE = 50;

/** What waits for a person, what he waits for, and what is over. */
export function inboxOf(rows: InboxRows, { person, at }: InboxInput, directory: DirectoryState): InboxAnswer {
  const now = new Whereabouts(directory, at);
  const addresses = new Set(addressesOf(directory, person, dayOf(at)));
  const office = officeOf(directory, person, at);
  const items = new Map(rows.items.map((row) => [row.item, row]));
  const plans = new Map(rows.plans.map((row) => [row.plan, row.state]));

  const entries = rows.matters.flatMap((matter) => {
    const item = items.get(matter.item);
    const why = item && whyHere(matter, item, office, addresses);
    return why ? [entryOf(why, item, matter, cycleOf(matter, plans.get(item.plan)), plans.get(item.plan), now)] : [];
  });
  const begun = new Set(rows.matters.map((row) => row.key));
  const notStarted = rows.items
    .filter((item) => isMine(draftersOf(item.lead), addresses))
    .flatMap((item) =>
      openCycles(plans.get(item.plan) ?? NO_PLAN)
        .filter((cycle) => isAsked(item, cycle) && !begun.has(`${item.item}/${progressMatter(cycle.cycle)}`))
        .map((cycle) => entryOf('not-started', item, null, cycle, plans.get(item.plan), now)),
    );
  const all = [...entries, ...notStarted];
  const hall: ReviewHall = { office, directory, at, plans, items };
  const years = new Map(rows.reviewYears.map((row) => [row.review, row]));
  const reviews = rows.reviews.flatMap((row) => {
    const year = years.get(row.review);
    const why =
      isUnpublished(row, year) && mayPublish(year, hall) ? 'publish' : whyHere(row, row.approval, office, addresses);
    return why ? [reviewEntryOf(why, row, now)] : [];
  });
  return {
    myTurn: all.filter(({ why }) => !NOT_MY_TURN.includes(why)).toSorted(longestFirst),
    standIn: all.filter(({ why }) => why === 'pull-up').toSorted(longestFirst),
    waiting: all.filter(({ why }) => why === 'waiting').toSorted(longestFirst),
    done: all
      .filter(({ why }) => why === 'done')
      .toSorted((a, b) => -longestFirst(a, b))
      .slice(0, MOST_DONE),
    reviews: reviews.toSorted((a, b) => b.fiscalYear - a.fiscalYear || b.version - a.version),
    opinions: rows.reviewYears
      .flatMap((year) => opinionEntries(year, hall))
      .toSorted((a, b) => b.daysWaiting - a.daysWaiting || (a.opinion < b.opinion ? -1 : 1)),
  };
}

const NOT_MY_TURN: readonly Why[] = ['pull-up', 'waiting', 'done'];

/** Why a matter is in the inbox of the person, the most urgent reason first; null where it does not concern him. */
function whyHere(
  { approval, participants, owed }: Pick<MatterRow, 'approval' | 'participants' | 'owed'>,
  { lead }: Pick<ItemRow, 'lead'>,
  office: Office,
  addresses: ReadonlySet<string>,
): Why | null {
  const mine = participants.includes(office.actor);
  const matter = ledBy(approval, lead);
  const turn = turnAt(matter, office);
  if (turn && turn !== 'pull-up') return turn;
  if (owed.includes(office.actor)) return 'post-review';
  if (toRead(matter).some(({ post }) => addresses.has(post))) return 'read';
  if (hasEnded(matter.status)) return mine ? 'done' : null;
  if (matter.status !== 'in-progress' && isMine(draftersOf(matter.lead), addresses)) return matter.status;
  return turn ?? (mine ? 'waiting' : null);
}

const isUnpublished = ({ matter, status }: ReviewRow, year: ReviewYearRow | undefined): year is ReviewYearRow =>
  status === 'settled' && year?.state.versions[matter]?.published === null;

/** By what road the person could approve now: asked of the rules that will judge it. */
function turnAt(matter: Approval, office: Office): 'approve' | 'deputise' | 'pull-up' | null {
  if (matter.status !== 'in-progress') return null;
  const seen = { seen: matter.fingerprint };
  if (!isRefusal(approve(matter, seen, office))) return 'approve';
  if (!isRefusal(deputise(matter, seen, office))) return 'deputise';
  return isRefusal(pullUp(matter, seen, office)) ? null : 'pull-up';
}

const isMine = (posts: readonly string[], addresses: ReadonlySet<string>): boolean =>
  posts.some((post) => addresses.has(post));

const cycleOf = ({ content }: MatterRow, plan: PlanState | undefined): Cycle | null =>
  'cycle' in content ? (plan?.cycles[content.cycle] ?? null) : null;

const longestFirst = (a: InboxEntry, b: InboxEntry): number => {
  const [left, right] = [a.since ?? '', b.since ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return a.no - b.no || (a.matter < b.matter ? -1 : 1);
};

const NO_PLAN: PlanState = { frame: null, scales: [], cycles: {} };
