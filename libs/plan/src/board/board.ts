import { lineage, type DirectoryState } from '@ayumi/directory';
import type { Rows } from '@ayumi/event-sourcing';
import { refuse, type Instant, type Refusal } from '@ayumi/kernel';
import { isAsked } from '../item/item.life';
import { progressMatter } from '../item/item.progress.decider';
import { scaleOf, type Cycle, type PlanState } from '../plan/plan.state';
import { finalRating } from '../read-model/final-rating';
import type { ItemRow } from '../current/item-row';
import { isProgress, type MatterRow, type ProgressRow } from '../current/matter-row';
import type { PlanRow } from '../current/plan-row';
import { tableOf } from '../read-model/rows-as-of';
import { resultsOf } from '../read-model/results';
import { standingOf } from '../read-model/standing';
import type { Status } from '../read-model/standing.answer';
import { Whereabouts } from '../read-model/whereabouts';
import type { BoardAnswer, BoardCycle, BoardItemAnswer } from './board.answer';
import { boardActions } from './board.actions';
import { countsOf } from './board.counts';

export interface BoardInput {
  readonly plan: string;
  /** Who asks; without him nothing is offered. */
  readonly actor?: string;
  readonly at: Instant;
  /** The board as it was at that moment. */
  readonly asOf?: Instant;
  /** Default: the newest open cycle, else the newest. */
  readonly cycle?: string;
  readonly chapter?: number;
  /** A unit, or one with the units below it. */
  readonly unit?: string;
  readonly status?: Status;
}

export interface BoardRows {
  readonly plan: PlanRow | null;
  readonly items: readonly ItemRow[];
  readonly matters: readonly ProgressRow[];
}

/** From a fold of the projection. */
export const boardRows = (rows: Rows): BoardRows => ({
  plan: tableOf<PlanRow>(rows, 'current_plan')[0] ?? null,
  items: tableOf<ItemRow>(rows, 'current_item'),
  matters: tableOf<MatterRow>(rows, 'current_matter').filter(isProgress),
});

/** The board from its rows: the same whether they come from the tables or from a fold up to a past day. */
export function boardOf(rows: BoardRows, input: BoardInput, directory: DirectoryState): BoardAnswer | Refusal {
  const plan = rows.plan?.state;
  if (!plan?.frame) return refuse('plan-unknown', { plan: input.plan });
  const cycle = cycleOf(plan, input.cycle);
  if (input.cycle !== undefined && !cycle) return refuse('cycle-unknown', { cycle: input.cycle });

  const now = new Whereabouts(directory, input.at);
  const matters = new Map(rows.matters.map((row) => [`${row.item} ${row.cycle}`, row]));
  const items = rows.items
    .filter((row) => input.chapter === undefined || row.chapter === input.chapter)
    .filter((row) => input.unit === undefined || (row.lead && lineage(directory, row.lead).includes(input.unit)))
    // What was stopped (廃止) is asked for nothing; what it had begun by then is still to be ended.
    .filter((row) => !cycle || isAsked(row, cycle) || matters.has(`${row.item} ${cycle.cycle}`))
    .toSorted((a, b) => a.no - b.no)
    .map((row) => {
      const matter = cycle && matters.get(`${row.item} ${cycle.cycle}`);
      const lastYear = cycle && matters.get(`${row.item} ${yearBefore(cycle)}`);
      return itemOf(row, matter ?? null, lastYear ?? null, cycle, now);
    });
  return {
    plan: input.plan,
    title: plan.frame.title,
    cycle: cycle && shownCycle(cycle),
    cycles: newestFirst(plan).map(shownCycle),
    chapters: plan.frame.chapters.map(({ no, title }) => ({ no, title })),
    counts: countsOf(items, cycle ? scaleOf(plan, cycle.fiscalYear) : []),
    items: items.filter((item) => input.status === undefined || item.status === input.status),
    actions: cycle && input.asOf === undefined ? boardActions(plan, cycle, input, directory) : [],
  };
}

/** The cycle that is asked for, else the newest open one, else the newest. */
export function cycleOf(plan: PlanState, asked: string | undefined): Cycle | null {
  if (asked !== undefined) return plan.cycles[asked] ?? null;
  const cycles = newestFirst(plan);
  return cycles.find((cycle) => cycle.closedAt === null) ?? cycles[0] ?? null;
}

/** The same stage of the year before, whose text this year's must not merely repeat. */
export const yearBefore = (cycle: Cycle): string => `${cycle.fiscalYear - 1}-${cycle.stage}`;

export const newestFirst = (plan: PlanState): readonly Cycle[] =>
  Object.values(plan.cycles).toSorted(
    (a, b) => b.fiscalYear - a.fiscalYear || (a.stage === b.stage ? 0 : a.stage === 'year-end' ? -1 : 1),
  );

export const shownCycle = ({ cycle, fiscalYear, stage, dueOn, closedAt }: Cycle): BoardCycle => ({
  cycle,
  fiscalYear,
  stage,
  dueOn,
  open: closedAt === null,
});

function itemOf(
  row: ItemRow,
  matter: ProgressRow | null,
  lastYear: ProgressRow | null,
  cycle: Cycle | null,
  now: Whereabouts,
): BoardItemAnswer {
  const approval = matter?.approval ?? null;
  const comparable = matter && lastYear?.status === 'settled';
  return {
    ...standingOf({ approval, item: row, cycle }, now),
    item: row.item,
    no: row.no,
    chapter: row.chapter,
    title: row.title,
    lead: row.lead,
    leadName: row.lead && now.unitName(row.lead),
    supporting: row.supporting.map((unit) => now.unitName(unit)),
    matter: matter?.matter ?? null,
    round: approval?.round ?? 0,
    returns: matter?.returns ?? 0,
    fingerprint: approval?.fingerprint ?? null,
    lastRemindedAt: (cycle && row.reminders[progressMatter(cycle.cycle)]?.at(-1)?.at) ?? null,
    drafting: false, // No fact, so the log does not know: the door asks the desk.
    rating: matter && finalRating(matter.content, matter.approval.approvals),
    ratings: matter ? ratingsOf(matter) : [],
    results: resultsOf(row.indicators, cycle?.fiscalYear ?? null, matter?.content.results ?? null),
    hasIndicator: Object.keys(row.indicators).length > 0,
    unchanged: comparable ? matter.wording === lastYear.wording : null,
  };
}

const ratingsOf = ({ content, approval }: ProgressRow) => [
  { step: 'submission', title: '担当課', rating: content.rating },
  ...approval.approvals.flatMap(({ step, assessment }) =>
    assessment === null ? [] : [{ step, title: titleOf(approval, step), rating: assessment }],
  ),
];

const titleOf = ({ route }: ProgressRow['approval'], step: string): string =>
  route.steps.find((each) => each.id === step)?.title ?? step;
