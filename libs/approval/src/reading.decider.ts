import { accept, type Decision } from '@ayumi/event-sourcing';
import { isRefusal, refuse } from '@ayumi/kernel';
import { isComplete } from './approval.decider';
import type { MatterCirculated, MatterRead, StepPassedOver, StepPostReviewed } from './approval.events';
import { toRead, type Approval } from './approval.state';
import { offering, openPosts } from './approval.turn';
import { isAbsent, type Office } from './office';
import { partIn } from './part';
import { addressIn, isFinal, type PostAddress } from './route/route.definition';

/* 後閲 and 供覧: what is read beside the route or after it. */

/**
 * 後閲: carries the matter past the posts of an intermediate step whose holders are all away; they read it afterwards.
 * Nothing is approved by it, so whoever has a part may do it, the drafter too.
 */
export function passOver(approval: Approval, office: Office): Decision<StepPassedOver> {
  const step = offering(approval, 'pass-over');
  if (isRefusal(step)) return step;
  if (isFinal(approval.route, approval.at)) return refuse('final-step-decides', { step: step.title });
  const absent = openPosts(approval, step).filter((post) => isAbsent(office, post));
  if (absent.length === 0) return refuse('holder-not-away', { step: step.title });
  const signature = partIn(approval, office);
  if (!signature) return refuse('no-part-in-matter');
  const passed = absent.map((post) => ({ post, absent: office.holdersOf(post).map(({ person }) => person) }));
  const { matter, round, fingerprint } = approval;
  const completes = isComplete(approval, step, { passed: absent }, office);
  return accept(signature, {
    type: 'StepPassedOver',
    data: { matter, round, step: step.id, passed, fingerprint, completes },
  });
}

/** 後閲: reads all that went past him or was decided for him in this matter while he was away. It blocks nothing. */
export function postReview(
  approval: Approval,
  order: { readonly comment?: string | null },
  office: Office,
): Decision<StepPostReviewed> {
  const owed = approval.readings.owed.filter(({ person }) => person === office.actor);
  if (owed.length === 0) return refuse('nothing-to-post-review');
  const signature = office.ownSignature();
  if (!signature) return refuse('not-allowed');
  const comment = order.comment?.trim() || null;
  const { matter, round } = approval;
  const events = owed.map(({ step, post }) => ({
    type: 'StepPostReviewed' as const,
    data: { matter, round, step, post, comment },
  }));
  return accept(signature, ...events);
}

/** 供覧: shows the matter to further posts, in whatever state it is. */
export function circulate(
  approval: Approval,
  order: { readonly posts: readonly PostAddress[] },
  office: Office,
): Decision<MatterCirculated> {
  const signature = partIn(approval, office);
  if (!signature) return refuse('no-part-in-matter');
  const posts = order.posts.map((post) => addressIn(post, approval.lead));
  const unknown = posts.find((post) => !office.exists(post));
  if (unknown !== undefined) return refuse('post-unknown', { post: unknown });
  const fresh = [...new Set(posts)].filter((post) => !approval.readings.shown.includes(post));
  if (fresh.length === 0) return accept(signature);
  const { matter, round } = approval;
  return accept(signature, { type: 'MatterCirculated', data: { matter, round, posts: fresh } });
}

/** Says that it was read, for every post of the actor's that it was shown to. */
export function markRead(approval: Approval, office: Office): Decision<MatterRead> {
  const mine = toRead(approval).filter(({ post }) => office.authorityFor(post));
  const [first] = mine;
  const signature = first && office.authorityFor(first.post);
  if (!signature) return refuse('nothing-to-read');
  const { matter, round } = approval;
  return accept(signature, ...mine.map((each) => ({ type: 'MatterRead' as const, data: { matter, round, ...each } })));
}
