import {
  currentStep,
  evolveApproval,
  isOpen,
  submitted,
  toRead,
  type Approval,
  type ApprovalEvent,
} from '@ayumi/approval';
import { touch, type Touch } from '@ayumi/event-sourcing';
import { fingerprint } from '@ayumi/kernel';
import type { ItemEvent, Progress } from '../item/item.events';
import { idOf, type Handlers, type Recorded, type RowOf } from '../read-model/handlers';
import type { CurrentMatter } from './current.entity';
import { returnedBy, together } from './decided';

export type CurrentMatterRow = RowOf<CurrentMatter>;

/** What lists know of a matter: without what only a report of the year tells. */
export type MatterRow = Omit<CurrentMatterRow, 'submitter' | 'settlement' | 'passes' | 'reads'>;

/** Of a cycle, not a revision of a target. */
export type ProgressRow<Row extends MatterRow = MatterRow> = Row & {
  readonly kind: 'progress';
  readonly cycle: string;
  readonly content: Progress;
};

export const isProgress = <Row extends MatterRow>(row: Row): row is ProgressRow<Row> => row.kind === 'progress';

type SubmissionEvent = Extract<ItemEvent, { type: 'ProgressSubmitted' | 'TargetRevisionSubmitted' }>;

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

/** What is handed in, for the first time or again. */
export const submittedMatter = (event: Recorded<SubmissionEvent>) =>
  touch<CurrentMatterRow>('current_matter', keyOf(event), (row) => {
    const { position, data, meta } = event;
    const { actor, actorName, basis, post, postTitle, unit, unitName, principal, principalName, at } = meta;
    const approval = submitted(row?.approval, data, meta);
    return {
      key: keyOf(event),
      item: idOf(event.stream),
      matter: data.matter,
      ...subjectOf(event),
      ...standingOf(approval),
      participants: together(row, actor),
      returned: null,
      returns: row?.returns ?? 0,
      submitter: {
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
      },
      settlement: null,
      passes: [],
      reads: [],
    };
  });

/** What is decided about it. Of a matter that was never handed in there is nothing to decide. */
export const decidedMatter = (event: Recorded<ApprovalEvent>) =>
  touch<CurrentMatterRow>('current_matter', keyOf(event), (row) => {
    if (!row) return null;
    return {
      ...row,
      ...standingOf(evolveApproval(row.approval, event)),
      participants: together(row, event.meta.actor),
      ...toldBy(row, event),
    };
  });

/** `kodaira-r3.10/progress-2024-year-end`: matters are unique in their stream only. */
const keyOf = ({ stream, data }: Recorded<SubmissionEvent | ApprovalEvent>): string => `${idOf(stream)}/${data.matter}`;

function subjectOf(event: SubmissionEvent): Pick<CurrentMatterRow, 'kind' | 'cycle' | 'content' | 'wording'> {
  if (event.type === 'TargetRevisionSubmitted')
    return { kind: 'revision', cycle: null, content: event.data.content, wording: null };
  const { content } = event.data;
  return { kind: 'progress', cycle: content.cycle, content, wording: fingerprint(content.done.trim()) };
}

/** As of its own events: a lead unit assigned since then is not in it (see `ledBy`). */
const standingOf = (approval: Approval) => ({
  status: approval.status,
  since: approval.since,
  approval,
  awaited: currentStep(approval)?.posts ?? [],
  owed: [...new Set(approval.readings.owed.map(({ person }) => person))],
  // Of an open matter `lead/…` is the post of the unit that leads by then; of one that ended, of the unit that led it.
  toRead: [...new Set([approval, { ...approval, lead: 'lead' }].flatMap(toRead).map(({ post }) => post))],
});

/** What the approval itself does not keep. */
function toldBy(row: CurrentMatterRow, event: Recorded<ApprovalEvent>): Partial<CurrentMatterRow> {
  const { position, meta } = event;
  const { at } = meta;
  switch (event.type) {
    case 'MatterReturned':
      return { returned: returnedBy(row, event), returns: row.returns + 1 };
    case 'StepPassedOver': {
      const { step, passed } = event.data;
      const more = passed.map(({ post, absent }) => ({ step, post, people: absent, at, position }));
      return { passes: [...row.passes, ...more] };
    }
    case 'StepPostReviewed': {
      const { step, post } = event.data;
      return { reads: [...row.reads, { step, post, person: meta.actor, at }] };
    }
    case 'MatterSettled':
      return { settlement: { position, at, fingerprint: event.data.fingerprint } };
    default:
      return {};
  }
}
