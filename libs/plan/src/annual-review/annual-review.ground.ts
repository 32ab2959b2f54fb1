import type { DirectoryHistory } from '@ayumi/directory';
import type { Position, Rows } from '@ayumi/event-sourcing';
import { dayOf, lastDayOfFiscalYear, refuse, type Instant, type Refusal } from '@ayumi/kernel';
import type { CurrentItemRow } from '../current/item-row';
import { isProgress, type CurrentMatterRow, type ProgressRow } from '../current/matter-row';
import type { PlanRow } from '../current/plan-row';
import type { TargetRevisionRow } from '../current/target-revision-row';
import { isAsked } from '../item/item.life';
import { cycleId } from '../plan/plan.decider';
import type { PlanFrame } from '../plan/plan.events';
import { scaleOf, type PlanState } from '../plan/plan.state';
import { finalRating } from '../read-model/final-rating';
import { tableOf } from '../read-model/rows-as-of';
import type { RatedYear } from './annual-review.matrix';

/** The year-end progress of one item in one fiscal year. */
export type ReviewMatterRow = ProgressRow<CurrentMatterRow>;

/** The report speaks of 31 March; what was said at mid-year does not count in it. */
export const isYearEnd = (row: CurrentMatterRow): row is ReviewMatterRow =>
  isProgress(row) && row.cycle === cycleId(row.content.fiscalYear, 'year-end');

export interface AnnualReviewRows {
  readonly plan: PlanRow | null;
  readonly items: readonly CurrentItemRow[];
  /** Of all years: the indicators' four years stand on every sheet. */
  readonly matters: readonly ReviewMatterRow[];
  readonly revisions: readonly TargetRevisionRow[];
}

/** From a fold of the projection. */
export const annualReviewRows = (rows: Rows): AnnualReviewRows => ({
  plan: tableOf<PlanRow>(rows, 'current_plan')[0] ?? null,
  items: tableOf<CurrentItemRow>(rows, 'current_item'),
  matters: tableOf<CurrentMatterRow>(rows, 'current_matter').filter(isYearEnd),
  revisions: tableOf<TargetRevisionRow>(rows, 'current_target_revision'),
});

/** Which year of which plan, when it is looked at, and the names of every day. */
export interface ReviewOutlook {
  readonly plan: string;
  readonly fiscalYear: number;
  /** For how long somebody has had something, and who holds a post. */
  readonly at: Instant;
  readonly directories: DirectoryHistory;
}

/** What every part of a year's review is made from. */
export interface ReviewGround extends ReviewOutlook {
  readonly state: PlanState;
  readonly frame: PlanFrame;
  /** Those that were in the plan by the end of the year, by number. */
  readonly items: readonly CurrentItemRow[];
  readonly firstItems: readonly number[];
  readonly revisions: readonly TargetRevisionRow[];
  /** The year-end report of an item, settled or not. */
  readonly matterOf: (item: string, year: number) => ReviewMatterRow | null;
  /** Of the year and those before it: what was settled of a later one is none of this review's business. */
  readonly settledOf: (item: string, year: number) => SettledRow | null;
}

export type SettledRow = ReviewMatterRow & { readonly settlement: NonNullable<ReviewMatterRow['settlement']> };

/** Refused: `plan-unknown`, `year-not-in-plan`. */
export function groundOf(rows: AnnualReviewRows, outlook: ReviewOutlook): ReviewGround | Refusal {
  const state = rows.plan?.state;
  if (!state?.frame) return refuse('plan-unknown', { plan: outlook.plan });
  const { frame } = state;
  const { fiscalYear } = outlook;
  if (!frame.years.includes(fiscalYear)) return refuse('year-not-in-plan', { year: fiscalYear, years: frame.years });
  const matters = new Map(rows.matters.map((row) => [`${row.item} ${row.content.fiscalYear}`, row]));
  const matterOf = (item: string, year: number) => matters.get(`${item} ${year}`) ?? null;
  const firstItems = rows.plan?.firstItems ?? [];
  const ground = {
    ...outlook,
    state,
    frame,
    firstItems,
    revisions: rows.revisions,
    matterOf,
    settledOf: (item: string, year: number) => {
      const matter = year <= fiscalYear ? matterOf(item, year) : null;
      return matter?.settlement ? (matter as SettledRow) : null;
    },
  };
  const items = rows.items
    .filter((row) => isThere(row, fiscalYear, firstItems) || ground.settledOf(row.item, fiscalYear))
    .toSorted((a, b) => a.no - b.no);
  return { ...ground, items };
}

/** 追加: an item that came later is no gap of the years before it. */
const isThere = (row: CurrentItemRow, year: number, firstItems: readonly number[]): boolean =>
  firstItems.includes(row.no) || dayOf(row.texts[0]!.at) <= lastDayOfFiscalYear(year);

/** Whether the year-end of that year asks the item for a report. */
export const isAskedIn = (
  row: CurrentItemRow,
  year: number,
  { firstItems }: Pick<ReviewGround, 'firstItems'>,
): boolean => isThere(row, year, firstItems) && isAsked(row, { fiscalYear: year, stage: 'year-end' });

/** The items that the year counts: each once (再掲 stands behind what it repeats), asked for a report or having given one. */
export const countedIn = (ground: ReviewGround, year: number): readonly CurrentItemRow[] =>
  ground.items.filter(
    (row) => row.repeats === null && (isAskedIn(row, year, ground) || ground.settledOf(row.item, year) !== null),
  );

/** The final ratings of a year, by the scale of that year. */
export const ratedIn = (ground: ReviewGround, year: number): RatedYear => ({
  fiscalYear: year,
  scale: scaleOf(ground.state, year),
  rated: countedIn(ground, year).flatMap(({ item, chapter }) => {
    const matter = ground.settledOf(item, year);
    return matter ? [{ item, chapter, rating: ratingOf(matter) }] : [];
  }),
});

export const ratingOf = ({ content, approval }: ReviewMatterRow): string => finalRating(content, approval.approvals);

/** The name that a unit had at that place in the log. */
export const unitNameAt = ({ directories }: ReviewGround, unit: string, position: Position): string =>
  directories.at(position).units[unit]?.name ?? directories.latest.units[unit]?.name ?? unit;
