import type { Basis, Signature } from '@ayumi/event-sourcing';
import { dayOf, type Day, type Instant } from '@ayumi/kernel';
import { delegationsTo } from './delegation';
import { ALOOF, holdersOf, planningPostOf, postAt, postsOf } from './directory.lookup';
import type { DirectoryState, Post } from './directory.state';
import { absentHolders, deputyInTurn, isAbove, isAway } from './standing-in';

/** The actor of the command line and of the seeds: runs the installation, decides nothing. */
export const OPERATOR = 'operator';

/** The organisation as one person meets it at one moment; answers the engine of approval. */
export interface DirectoryOffice {
  readonly actor: string;
  /** Today, in Tokyo. */
  readonly day: Day;
  /** By holding the post, or else by delegation (代理); then the principal is named beside the actor. */
  authorityFor(address: string): Signature | null;
  /** 代決: as the named deputy whose turn it is, while every holder is away. Whether the step lets him is the engine's business. */
  deputyAuthorityFor(address: string): Signature | null;
  /** 引上げ: by a post of a higher rank, of the same unit or above it, while every holder is away or there is none. */
  superiorAuthorityFor(address: string): Signature | null;
  isVacant(address: string): boolean;
  /** 不在: there are holders, and every one of them is away today. A vacant post is not absent. */
  isAbsent(address: string): boolean;
  exists(address: string): boolean;
  /** By the first post that may write: auditors, administrators and people without a post have none. */
  ownSignature(): Signature | null;
  /** The authority to look after the plan: the planning office, or the operator. */
  planningAuthority(): Signature | null;
  /** The authority to look after accounts: the administrator, or the operator. */
  accountAuthority(): Signature | null;
}

export function officeOf(directory: DirectoryState, actor: string, at: Instant): DirectoryOffice {
  const day = dayOf(at);
  const held = postsOf(directory, actor, day);
  // Who is away himself stands in for nobody; his own posts he may act for, from wherever he is.
  const away = isAway(directory, actor, day);
  const sign = (post: Post | null, basis: Basis = 'self'): Signature => ({
    actor,
    actorName: actor === OPERATOR ? OPERATOR : (directory.people[actor]?.name ?? actor),
    basis,
    ...(post && {
      post: post.post,
      postTitle: post.title,
      unit: post.unit,
      unitName: directory.units[post.unit]?.name ?? post.unit,
    }),
  });
  /** For the post of another: that post with its unit, and in whose place; in nobody's where it is vacant. */
  const signFor = (post: Post, basis: Basis, principal: string | undefined): Signature => ({
    ...sign(post, basis),
    ...(principal !== undefined && { principal, principalName: directory.people[principal]?.name ?? principal }),
  });
  const byPost = (post: Post | null | undefined) => (post ? sign(post) : null);
  const operator = actor === OPERATOR ? sign(null, 'operator') : null;

  return {
    actor,
    day,
    authorityFor(address) {
      const post = postAt(directory, address);
      if (!post) return null;
      if (held.some((each) => each.post === post.post)) return sign(post);
      const delegation = delegationsTo(directory, actor, day).find((each) => each.post === post.post);
      return delegation ? signFor(post, 'delegation', delegation.principal) : null;
    },
    deputyAuthorityFor(address) {
      const post = postAt(directory, address);
      const [absent] = post ? absentHolders(directory, post.post, day) : [];
      if (!post || !absent || away) return null;
      const deputy = deputyInTurn(directory, post.post, day);
      return held.some((each) => each.post === deputy) ? signFor(post, 'acting', absent.person) : null;
    },
    superiorAuthorityFor(address) {
      const post = postAt(directory, address);
      if (!post || away) return null;
      const [absent] = absentHolders(directory, post.post, day);
      if (!absent && holdersOf(directory, post.post, day).length > 0) return null;
      return held.some((each) => isAbove(directory, each, post)) ? signFor(post, 'pull-up', absent?.person) : null;
    },
    isVacant(address) {
      const post = postAt(directory, address);
      return !post || holdersOf(directory, post.post, day).length === 0;
    },
    isAbsent(address) {
      const post = postAt(directory, address);
      return post !== null && absentHolders(directory, post.post, day).length > 0;
    },
    exists: (address) => postAt(directory, address) !== null,
    ownSignature: () => operator ?? byPost(held.find((post) => !ALOOF.includes(post.rank))),
    planningAuthority: () => operator ?? byPost(planningPostOf(directory, actor, day)),
    accountAuthority: () => operator ?? byPost(held.find((post) => post.rank === 'administrator')),
  };
}
