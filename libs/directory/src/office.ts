import type { Basis, Signature } from '@ayumi/event-sourcing';
import { dayOf, type Day, type Instant } from '@ayumi/kernel';
import { delegationsTo } from './delegation';
import { ALOOF, holdersOf, planningPostOf, postAt, postsOf, postToDecide } from './directory.lookup';
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
  /** 引上げ: by a post of a higher rank, of the same unit or above it. Whether the holder must be away is the engine's business. */
  superiorAuthorityFor(address: string): Signature | null;
  /** As manager of the planning office. */
  overrideAuthority(): Signature | null;
  /** Who holds the post, and who of them is away today; nobody where it is vacant or does not exist. */
  holdersOf(address: string): readonly { readonly person: string; readonly away: boolean }[];
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
      const post = postToDecide(directory, address);
      if (!post) return null;
      if (held.some((each) => each.post === post.post)) return sign(post);
      const delegation = delegationsTo(directory, actor, day).find((each) => each.post === post.post);
      return delegation ? signFor(post, 'delegation', delegation.principal) : null;
    },
    deputyAuthorityFor(address) {
      const post = postAt(directory, address);
      if (!post || away) return null;
      const [absent] = absentHolders(directory, post.post, day);
      if (!absent) return null;
      const deputy = deputyInTurn(directory, post.post, day);
      return held.some((each) => each.post === deputy) ? signFor(post, 'acting', absent.person) : null;
    },
    superiorAuthorityFor(address) {
      const post = postAt(directory, address);
      if (!post || away || held.includes(post) || !held.some((each) => isAbove(directory, each, post))) return null;
      return signFor(post, 'pull-up', holdersOf(directory, post.post, day)[0]?.person);
    },
    overrideAuthority() {
      const manages = held.find(({ rank, unit }) => rank === 'manager' && directory.units[unit]?.duty === 'planning');
      return manages ? sign(manages, 'override') : null;
    },
    holdersOf(address) {
      const post = postAt(directory, address);
      const holders = post ? holdersOf(directory, post.post, day) : [];
      return holders.map(({ person }) => ({ person, away: isAway(directory, person, day) }));
    },
    exists: (address) => postToDecide(directory, address) !== null,
    ownSignature: () => operator ?? byPost(held.find((post) => !ALOOF.includes(post.rank))),
    planningAuthority: () => operator ?? byPost(planningPostOf(directory, actor, day)),
    accountAuthority: () => operator ?? byPost(held.find((post) => post.rank === 'administrator')),
  };
}
