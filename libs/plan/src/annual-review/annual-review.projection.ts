import type { ApprovalEvent, MatterSettled } from '@ayumi/approval';
import { nothing, touch, type Projection } from '@ayumi/event-sourcing';
import { fiscalYearOf } from '@ayumi/kernel';
import type { ItemEvent, ProgressSubmitted, TargetRevised } from '../item/item.events';
import { cycleId } from '../plan/plan.decider';
import type { PlanEvent } from '../plan/plan.events';
import { idOf, type Handlers, type Recorded, type RowOf } from '../read-model/handlers';
import { itemRows } from '../read-model/item-row';
import { decidedRow, decisions, matterKey, submittedRow } from '../read-model/matter-row';
import { planRows } from '../read-model/plan-row';
import type { AnnualReviewMatter, AnnualReviewRevision } from './annual-review.entity';

export type ReviewMatterRow = RowOf<AnnualReviewMatter>;
export type ReviewRevisionRow = RowOf<AnnualReviewRevision>;

const items = itemRows('annual_review_item');

const on: Handlers<ItemEvent | PlanEvent> = {
  ...planRows('annual_review_plan'),
  ...items,
  TargetRevised: (event) => [...items.TargetRevised(event), revision(event)],
  ProgressSubmitted: (event) => (isYearEnd(event) ? [matter(event, (row) => submission(row, event))] : []),
  TargetRevisionSubmitted: nothing,
  ...decisions((event) => [matter(event, (row) => decidedRow(row, event))]),
  MatterSettled: (event) => [matter(event, (row) => settled(row, event))],
};

/** 進捗状況報告書: what every year's report is made of. */
export const annualReviewProjection: Projection = {
  name: 'annual-review',
  version: 1,
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
  const { actor, actorName, basis, post, postTitle, unit, unitName, principal, principalName, at } = event.meta;
  const submitter = { actor, actorName, basis, post, postTitle, unit, unitName, principal, principalName, at };
  return { ...submittedRow(row, event), fiscalYear: content.fiscalYear, content, submitter, settlement: null };
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
