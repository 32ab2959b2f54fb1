import type { ApprovalEvent, MatterSettled, StepPassedOver, StepPostReviewed } from '@ayumi/approval';
import { nothing, touch, type Projection } from '@ayumi/event-sourcing';
import { fiscalYearOf } from '@ayumi/kernel';
import type { ItemEvent, ProgressSubmitted, TargetRevised } from '../item/item.events';
import { cycleId } from '../plan/plan.decider';
import type { PlanEvent } from '../plan/plan.events';
import { carrying } from '../read-model/carrying';
import { asToday } from '../read-model/as-today';
import { idOf, type Handlers, type Recorded, type RowOf } from '../read-model/handlers';
import { decidedRow, decisions, matterKey, submittedRow } from '../read-model/matter-row';
import { planRows } from '../read-model/plan-row';
import type { AnnualReviewMatter, AnnualReviewPlan, AnnualReviewRevision } from './annual-review.entity';
import { reviewItemRows } from './annual-review.item-row';

export type ReviewPlanRow = RowOf<AnnualReviewPlan>;
export type ReviewMatterRow = RowOf<AnnualReviewMatter>;
export type ReviewRevisionRow = RowOf<AnnualReviewRevision>;

const plans = carrying(
  planRows('annual_review_plan'),
  (row: Pick<ReviewPlanRow, 'firstItems'> | undefined, { data }) => ({
    firstItems: row?.firstItems ?? ('items' in data ? data.items : []),
  }),
);

const on: Handlers<ItemEvent | PlanEvent> = {
  ...plans,
  ...reviewItemRows,
  TargetRevised: (event) => [...reviewItemRows.TargetRevised(event), revision(event)],
  ProgressSubmitted: (event) => (isYearEnd(event) ? [matter(event, (row) => submission(row, event))] : []),
  TargetRevisionSubmitted: nothing,
  ...decisions((event) => [matter(event, (row) => decidedRow(row, event))]),
  StepPassedOver: (event) => [matter(event, (row) => passed(row, event))],
  StepPostReviewed: (event) => [matter(event, (row) => postReviewed(row, event))],
  MatterSettled: (event) => [matter(event, (row) => settled(row, event))],
};

/** 進捗状況報告書: what every year's report is made of. */
export const annualReviewProjection: Projection = {
  name: 'annual-review',
  version: 2,
  upcast: asToday,
  categories: ['plan', 'item'],
  tables: {
    annual_review_plan: { key: 'plan' },
    annual_review_item: { key: 'item' },
    annual_review_matter: { key: 'key' },
    annual_review_revision: { key: 'key' },
  },
  on,
};

const matter = (
  event: Recorded<ProgressSubmitted | ApprovalEvent>,
  fold: (row: ReviewMatterRow | undefined) => ReviewMatterRow | null,
) => touch<ReviewMatterRow>('annual_review_matter', matterKey(event), fold);

/** The report speaks of 31 March; what was said at mid-year does not count in it. */
const isYearEnd = ({ data: { content } }: Recorded<ProgressSubmitted>): boolean =>
  content.cycle === cycleId(content.fiscalYear, 'year-end');

function submission(row: ReviewMatterRow | undefined, event: Recorded<ProgressSubmitted>): ReviewMatterRow {
  const { content } = event.data;
  const { position } = event;
  const { actor, actorName, basis, post, postTitle, unit, unitName, principal, principalName, at } = event.meta;
  const submitter = {
    actor,
    actorName,
    basis,
    post,
    postTitle,
    unit,
    unitName,
    principal,
    principalName,
    at,
    position,
  };
  const { fiscalYear } = content;
  return { ...submittedRow(row, event), fiscalYear, content, submitter, settlement: null, passes: [], reads: [] };
}

function passed(row: ReviewMatterRow | undefined, event: Recorded<StepPassedOver>): ReviewMatterRow | null {
  const decided = decidedRow(row, event);
  const { data, meta, position } = event;
  const more = data.passed.map(({ post, absent }) => ({
    step: data.step,
    post,
    people: absent,
    at: meta.at,
    position,
  }));
  return decided && { ...decided, passes: [...decided.passes, ...more] };
}

function postReviewed(row: ReviewMatterRow | undefined, event: Recorded<StepPostReviewed>): ReviewMatterRow | null {
  const decided = decidedRow(row, event);
  const { data, meta } = event;
  const read = { step: data.step, post: data.post, person: meta.actor, at: meta.at };
  return decided && { ...decided, reads: [...decided.reads, read] };
}

function settled(row: ReviewMatterRow | undefined, event: Recorded<MatterSettled>): ReviewMatterRow | null {
  const decided = decidedRow(row, event);
  const { position, meta, data } = event;
  return decided && { ...decided, settlement: { position, at: meta.at, fingerprint: data.fingerprint } };
}

function revision({ stream, position, data, meta }: Recorded<TargetRevised>) {
  const item = idOf(stream);
  const key = `${item}/${data.matter}`;
  const { matter: id, indicator, version, changes, reason } = data;
  const fiscalYear = fiscalYearOf(meta.at);
  const row: ReviewRevisionRow = {
    key, item, matter: id, indicator, version, changes, reason, fiscalYear, at: meta.at, position,
  }; // prettier-ignore
  return touch<ReviewRevisionRow>('annual_review_revision', key, () => row);
}
