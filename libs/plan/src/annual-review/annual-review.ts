import type { DirectoryState } from '@ayumi/directory';
import type { Rows } from '@ayumi/event-sourcing';
import { fiscalYearLabel, refuse, type Instant, type Refusal } from '@ayumi/kernel';
import { cycleId } from '../plan/plan.decider';
import { scaleOf, type PlanState } from '../plan/plan.state';
import { finalRating } from '../read-model/final-rating';
import type { ItemRow } from '../read-model/item-row';
import type { PlanRow } from '../read-model/plan-row';
import { tableOf } from '../read-model/rows-as-of';
import { shown } from '../read-model/results';
import { standingOf } from '../read-model/standing';
import { Whereabouts } from '../read-model/whereabouts';
import type { AnnualReviewAnswer, LateItem, ReviewRevision, UnsettledItem } from './annual-review.answer';
import { effectsOf } from './annual-review.effects';
import { changeOf, matrixOf, type RatedYear } from './annual-review.matrix';
import type { ReviewMatterRow, ReviewRevisionRow } from './annual-review.projection';
import { indicatorYears, reportOf } from './annual-review.sheet';
import type { ReviewItem } from './annual-review.sheet.answer';
import { headlineOf } from './annual-review.words';

export interface AnnualReviewInput {
  readonly plan: string;
  readonly fiscalYear: number;
  readonly at: Instant;
  /** The report as it was at that moment. */
  readonly asOf?: Instant;
}

export interface AnnualReviewRows {
  readonly plan: PlanRow | null;
  readonly items: readonly ItemRow[];
  /** Of all years: the indicators' four years stand on every sheet. */
  readonly matters: readonly ReviewMatterRow[];
  readonly revisions: readonly ReviewRevisionRow[];
}

/** From a fold of the projection. */
export const annualReviewRows = (rows: Rows): AnnualReviewRows => ({
  plan: tableOf<PlanRow>(rows, 'annual_review_plan')[0] ?? null,
  items: tableOf<ItemRow>(rows, 'annual_review_item'),
  matters: tableOf<ReviewMatterRow>(rows, 'annual_review_matter'),
  revisions: tableOf<ReviewRevisionRow>(rows, 'annual_review_revision'),
});

/** The data of one year's report. Only what was settled counts in its numbers. */
export function annualReviewOf(
  rows: AnnualReviewRows,
  { plan: id, fiscalYear, at }: AnnualReviewInput,
  directory: DirectoryState,
): AnnualReviewAnswer | Refusal {
  const plan = rows.plan?.state;
  if (!plan?.frame) return refuse('plan-unknown', { plan: id });
  const { title, years, chapters } = plan.frame;
  if (!years.includes(fiscalYear)) return refuse('year-not-in-plan', { year: fiscalYear, years });

  const now = new Whereabouts(directory, at);
  const rowsInOrder = rows.items.toSorted((a, b) => a.no - b.no);
  const matters = new Map(rows.matters.map((row) => [`${row.item} ${row.fiscalYear}`, row]));
  const items = rowsInOrder.map((row) => itemOf(row, fiscalYear, years, matters, now));
  const [rated, before] = [fiscalYear, fiscalYear - 1].map((year) => ratedIn(year, rowsInOrder, matters, plan));
  const late = lateOf(items, rated!);
  const settled = items.filter((item) => item.settled);
  const counts = {
    items: items.length,
    settled: settled.length,
    unsettled: items.length - settled.length,
    late: late.length,
  };
  const matrix = matrixOf(rated!.rated, chapters, rated!.scale);
  return {
    plan: id,
    title,
    fiscalYear,
    label: fiscalYearLabel(fiscalYear),
    headline: headlineOf(fiscalYear, counts, matrix),
    counts,
    matrix,
    change: changeOf(rated!, before!),
    items,
    unsettled: rowsInOrder
      .filter((_, index) => !items[index]!.settled)
      .map((row) => unsettledOf(row, matters.get(`${row.item} ${fiscalYear}`), plan, fiscalYear, now)),
    late,
    effects: effectsOf(settled.flatMap((item) => item.report?.financialEffect ?? [])),
    revisions: revisionsOf(rows.revisions, fiscalYear, rowsInOrder),
  };
}

function itemOf(
  row: ItemRow,
  year: number,
  years: readonly number[],
  matters: ReadonlyMap<string, ReviewMatterRow>,
  now: Whereabouts,
): ReviewItem {
  const matter = matters.get(`${row.item} ${year}`);
  const settled = years.flatMap((each) => settledIn(matters, row.item, each) ?? []);
  const before = settledIn(matters, row.item, year - 1);
  const report = reportOf(row, matter);
  return {
    item: row.item,
    no: row.no,
    chapter: row.chapter,
    title: row.title,
    leadName: report?.submission.unitName ?? (row.lead && now.unitName(row.lead)),
    annualPlan: report ? matter!.content.plan : (row.annualPlan[year] ?? null),
    settled: report !== null,
    status: matter?.status ?? 'not-started',
    ratingBefore: before ? finalRating(before.content, before.approval.approvals) : null,
    report,
    indicators: indicatorYears(row, years, new Map(settled.map((each) => [each.fiscalYear, each]))),
  };
}

const settledIn = (matters: ReadonlyMap<string, ReviewMatterRow>, item: string, year: number) => {
  const matter = matters.get(`${item} ${year}`);
  return matter?.settlement ? matter : null;
};

const ratedIn = (
  fiscalYear: number,
  items: readonly ItemRow[],
  matters: ReadonlyMap<string, ReviewMatterRow>,
  plan: PlanState,
): RatedYear => ({
  fiscalYear,
  scale: scaleOf(plan, fiscalYear),
  rated: items.flatMap(({ item, chapter }) => {
    const matter = settledIn(matters, item, fiscalYear);
    return matter ? [{ item, chapter, rating: finalRating(matter.content, matter.approval.approvals) }] : [];
  }),
});

function lateOf(items: readonly ReviewItem[], { scale }: RatedYear): LateItem[] {
  const behind = scale.filter((grade) => grade.meaning === 'behind').map((grade) => grade.grade);
  return items.flatMap(({ item, no, title, leadName, report }) =>
    report && behind.includes(report.rating)
      ? [{ item, no, title, leadName, rating: report.rating, reason: report.lateReason }]
      : [],
  );
}

function unsettledOf(
  row: ItemRow,
  matter: ReviewMatterRow | undefined,
  plan: PlanState,
  fiscalYear: number,
  now: Whereabouts,
): UnsettledItem {
  const cycle = plan.cycles[cycleId(fiscalYear, 'year-end')] ?? null;
  const { item, no, title, lead } = row;
  const standing = standingOf({ approval: matter?.approval ?? null, item: row, cycle }, now);
  const { status, step, holders, daysWaiting } = standing;
  return { item, no, title, leadName: lead && now.unitName(lead), status, step, holders, daysWaiting };
}

/** Settled in the year, or changing the target that the year is measured against. In the order of the log. */
function revisionsOf(rows: readonly ReviewRevisionRow[], year: number, items: readonly ItemRow[]): ReviewRevision[] {
  const byId = new Map(items.map((row) => [row.item, row]));
  return rows
    .filter((row) => row.fiscalYear === year || row.changes.some((change) => change.year === year))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : 1))
    .flatMap(({ item: id, matter, indicator, version, changes, reason, at, position }) => {
      const item = byId.get(id);
      if (!item) return [];
      const definition = item.indicators[indicator];
      const revised = changes.map(({ year: of, from, to }) => ({
        year: of,
        from: shown(from, definition ?? {}),
        to: shown(to, definition ?? {}),
      }));
      return [
        {
          item: id,
          no: item.no,
          title: item.title,
          matter,
          indicator: definition?.name ?? indicator,
          version,
          changes: revised,
          reason,
          at,
          position,
        },
      ];
    });
}
