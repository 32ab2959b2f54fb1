import type { DirectoryState } from '@ayumi/directory';
import type { Draft } from '@ayumi/desk/runtime';
import type { ItemState, Matter } from '@ayumi/plan';
import type { LaterSubmission } from './drafts.bodies';

/** The form was submitted after the draft was saved, from another tab or by a colleague: the draft is of yesterday. */
export function laterSubmission(draft: Draft, item: ItemState, directory: DirectoryState): LaterSubmission | null {
  const savedAt = draft.savedAt.toISOString();
  const later = Object.values(item.matters)
    .filter((matter) => isOf(draft, matter) && matter.approval.submittedAt > savedAt)
    .toSorted((a, b) => (a.approval.submittedAt < b.approval.submittedAt ? -1 : 1))
    .at(-1)?.approval;
  if (!later) return null;
  const { matter, round, submittedAt, submittedBy } = later;
  return { matter, round, submittedAt, submittedByName: directory.people[submittedBy]?.name ?? submittedBy };
}

/** A revision has no number until it is submitted: the newest of its indicator is the one. */
const isOf = ({ form, person }: Draft, { kind, content, approval }: Matter): boolean =>
  approval.matter === form ||
  (form === 'revision' && kind === 'revision' && approval.makers.includes(person)) ||
  (kind === 'revision' && form === `revision-of-${content.indicator}`);
