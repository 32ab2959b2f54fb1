import { accept, type Decision } from '@ayumi/event-sourcing';
import { refuse } from '@ayumi/kernel';
import type { CommentResolved, FieldCommented } from './approval.events';
import { isOpen, type Approval } from './approval.state';
import type { Office } from './office';
import { partIn } from './part';

export interface CommentOnField {
  readonly field: string;
  readonly text: string;
  /** Fingerprint of the content that the word is about. */
  readonly seen: string;
}

/** A word about one field, by anybody who has a part in the matter. It moves nothing and waits until it is resolved. */
export function commentOnField(approval: Approval, order: CommentOnField, office: Office): Decision<FieldCommented> {
  if (!isOpen(approval)) return refuse('matter-not-in-progress', { status: approval.status });
  const signature = partIn(approval, office);
  if (!signature) return refuse('no-part-in-matter');
  if (order.seen !== approval.fingerprint)
    return refuse('content-changed', { seen: order.seen, now: approval.fingerprint });
  if (!order.text.trim()) return refuse('comment-missing');
  return accept(signature, {
    type: 'FieldCommented',
    data: {
      matter: approval.matter,
      round: approval.round,
      comment: `comment-${approval.comments.length + 1}`,
      field: order.field,
      text: order.text.trim(),
      fingerprint: approval.fingerprint,
    },
  });
}

/** Resolved by whoever wrote it or by the drafter's side, which answered it. */
export function resolveComment(approval: Approval, id: string, office: Office): Decision<CommentResolved> {
  const comment = approval.comments.find((each) => each.comment === id);
  if (!comment) return refuse('comment-unknown', { comment: id });
  if (!isOpen(approval)) return refuse('matter-not-in-progress', { status: approval.status });
  const drafter = office.authorityFor(`${approval.lead}/clerk`);
  const signature = comment.by === office.actor ? office.ownSignature() : drafter;
  if (!signature) return refuse('no-part-in-matter');
  if (comment.resolved) return accept(signature);
  return accept(signature, { type: 'CommentResolved', data: { matter: approval.matter, comment: id } });
}
