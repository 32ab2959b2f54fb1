import {
  evolveApproval,
  isOpen,
  submitted,
  type Approval,
  type ApprovalEvent,
  type MatterStatus,
} from '@ayumi/approval';
import type { ItemEvent } from '../item/item.events';
import type { Touch } from '@ayumi/event-sourcing';
import { idOf, type Handlers, type Recorded } from './handlers';

/** Where one matter of one item stands on its route. */
export type MatterRow = {
  key: string;
  item: string;
  matter: string;
  status: MatterStatus;
  /** As of its own events: a lead unit assigned since then is not in it (see `ledBy`). */
  approval: Approval;
};

export type SubmissionEvent = Extract<ItemEvent, { type: 'ProgressSubmitted' | 'TargetRevisionSubmitted' }>;

/** `kodaira-r3.10/progress-2024-year-end`: matters are unique in their stream only. */
export const matterKey = ({ stream, data }: Recorded<SubmissionEvent | ApprovalEvent>): string =>
  `${idOf(stream)}/${data.matter}`;

export function submittedRow(row: MatterRow | undefined, event: Recorded<SubmissionEvent>): MatterRow {
  const approval = submitted(row?.approval, event.data, event.meta);
  const { matter } = event.data;
  return { key: matterKey(event), item: idOf(event.stream), matter, status: approval.status, approval };
}

/** Null where this read model holds no row for the matter: decisions about it are nothing here. */
export function decidedRow<R extends MatterRow>(row: R | undefined, event: Recorded<ApprovalEvent>): R | null {
  if (!row) return null;
  const approval = evolveApproval(row.approval, event);
  return { ...row, status: approval.status, approval };
}

/** Matters under way follow the item to its new lead unit, as the item's own state has it. */
export const ledBy = (approval: Approval, lead: string | null): Approval =>
  lead && isOpen(approval) ? { ...approval, lead } : approval;

/** The same handler for every decision about a matter; what a read model takes differently stands after it. */
export const decisions = (
  handle: (event: Recorded<ApprovalEvent>) => readonly Touch<never>[],
): Handlers<ApprovalEvent> => ({
  StepApproved: handle,
  StepPassedOver: handle,
  StepPostReviewed: handle,
  MatterReturned: handle,
  MatterRecalled: handle,
  MatterWithdrawn: handle,
  MatterRejected: handle,
  FieldCommented: handle,
  CommentResolved: handle,
  MatterCirculated: handle,
  MatterRead: handle,
  ImportanceStated: handle,
  MatterSettled: handle,
});
