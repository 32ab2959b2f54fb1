import {
  approve,
  deputise,
  override,
  pullUp,
  recall,
  reject,
  sendBack,
  withdraw,
} from '../../libs/plan/src/item/item.approval.decider';
import { commentOnField, resolveComment } from '../../libs/plan/src/item/item.comment.decider';
import { PROGRESS, progress, REVISION, revision } from '../../libs/plan/src/item/item.examples';
import { amendProgress, submitProgress } from '../../libs/plan/src/item/item.progress.decider';
import {
  circulate,
  markRead,
  passOver,
  postReview,
  stateImportance,
} from '../../libs/plan/src/item/item.reading.decider';
import { amendRevision, reviseTarget } from '../../libs/plan/src/item/item.revision.decider';
import type { ItemState } from '../../libs/plan/src/item/item.state';
import type { ItemContext } from '../../libs/plan/src/item/item.world';

/* The verbs of docs/decisions.md, each with a body in which nothing is wrong. */

export type Verb = (item: ItemState, context: ItemContext) => unknown;
type Verbs = readonly (readonly [string, Verb])[];

export const reason = '理由';
const onScreen = (item: ItemState, matter: string) => ({
  matter,
  fingerprint: item.matters[matter]?.approval.fingerprint ?? '0'.repeat(64),
  reason,
});

export const amendedProgress = (item: ItemState) => ({
  ...progress,
  done: '直した実績',
  fingerprint: onScreen(item, PROGRESS).fingerprint,
});
const amendedRevision = (item: ItemState) => ({
  ...revision,
  ...onScreen(item, REVISION),
  targets: [{ year: 2024, value: '99.3' }],
});

/** What moves a matter, stops it, or speaks about it. */
export const chain = (matter: string, field: string): Verbs => [
  ['approve', (item, context) => approve(onScreen(item, matter), item, context)],
  ['deputise', (item, context) => deputise(onScreen(item, matter), item, context)],
  ['pull-up', (item, context) => pullUp(onScreen(item, matter), item, context)],
  ['override', (item, context) => override(onScreen(item, matter), item, context)],
  ['pass-over', (item, context) => passOver({ matter }, item, context)],
  ['return', (item, context) => sendBack(onScreen(item, matter), item, context)],
  ['reject', (item, context) => reject(onScreen(item, matter), item, context)],
  ['recall', (item, context) => recall(onScreen(item, matter), item, context)],
  ['withdraw', (item, context) => withdraw(onScreen(item, matter), item, context)],
  ['comment', (item, context) => commentOnField({ ...onScreen(item, matter), field, text: '意見' }, item, context)],
];

/** What goes on beside the route. */
export const BESIDE = (matter: string): Verbs => [
  ['post-review', (item, context) => postReview({ matter }, item, context)],
  ['circulate', (item, context) => circulate({ matter, posts: ['shi/mayor'] }, item, context)],
  ['mark-read', (item, context) => markRead({ matter }, item, context)],
  ['state-importance', (item, context) => stateImportance({ matter, important: true, reason }, item, context)],
];

export const PROGRESS_VERBS: Verbs = [
  ['submit-progress', (item, context) => submitProgress(progress, item, context)],
  ['amend-progress', (item, context) => amendProgress(amendedProgress(item), item, context)],
  ...chain(PROGRESS, 'done'),
  ['resolve-comment', (item, context) => resolveComment({ matter: PROGRESS, comment: 'comment-1' }, item, context)],
  ...BESIDE(PROGRESS),
];

export const REVISION_VERBS: Verbs = [
  ['revise-target', (item, context) => reviseTarget(revision, item, context)],
  ['amend-revision', (item, context) => amendRevision(amendedRevision(item), item, context)],
  ...chain(REVISION, 'reason'),
  ...BESIDE(REVISION),
];
