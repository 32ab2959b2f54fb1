import type { Basis, Signature } from '@ayumi/event-sourcing';
import { dayOf, type Day, type Instant } from '@ayumi/kernel';
import { delegationsTo } from './delegation';
import { holdersOf, planningPostOf, postAt, postsOf } from './directory.lookup';
import type { Rank } from './directory.events';
import type { Delegation, DirectoryState, Post } from './directory.state';

/** The actor of the command line and of the seeds: runs the installation, decides nothing. */
export const OPERATOR = 'operator';

/** Ranks that take no part: auditors write nothing, administrators approve nothing. */
export const ALOOF: readonly Rank[] = ['auditor', 'administrator'];

/** The organisation as one person meets it at one moment; answers the engine of approval. */
export interface DirectoryOffice {
  readonly actor: string;
  /** Today, in Tokyo. */
  readonly day: Day;
  authorityFor(address: string): Signature | null;
  isVacant(address: string): boolean;
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
  const principalOf = ({ principal }: Delegation) => ({
    principal,
    principalName: directory.people[principal]?.name ?? principal,
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
      return delegation ? { ...sign(post, 'delegation'), ...principalOf(delegation) } : null;
    },
    isVacant(address) {
      const post = postAt(directory, address);
      return !post || holdersOf(directory, post.post, day).length === 0;
    },
    exists: (address) => postAt(directory, address) !== null,
    ownSignature: () => operator ?? byPost(held.find((post) => !ALOOF.includes(post.rank))),
    planningAuthority: () => operator ?? byPost(planningPostOf(directory, actor, day)),
    accountAuthority: () => operator ?? byPost(held.find((post) => post.rank === 'administrator')),
  };
}
