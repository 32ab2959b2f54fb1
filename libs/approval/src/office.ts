import type { Signature } from '@ayumi/event-sourcing';
import type { Day } from '@ayumi/kernel';
import type { PostAddress } from './route/route.definition';

/**
 * The organisation as one actor meets it at one moment. The engine of approval asks only this;
 * the directory answers. Whether a step lets somebody use an authority is the engine's business.
 */
export interface Office {
  readonly actor: string;
  /** Today, in Tokyo. */
  readonly day: Day;
  /** The authority by which the actor may act for that post now, his own or a delegate's; null where there is none. */
  authorityFor(post: PostAddress): Signature | null;
  /** As the named deputy whose turn it is, while every holder of the post is away (代決). */
  deputyAuthorityFor(post: PostAddress): Signature | null;
  /** As a superior of the post (引上げ), whether or not its holder is there. */
  superiorAuthorityFor(post: PostAddress): Signature | null;
  /** As the manager of the planning office, who may move on what is stuck. */
  overrideAuthority(): Signature | null;
  /** Who holds the post, and who of them is away today. Nobody: the post is vacant (欠員), which absence is not. */
  holdersOf(post: PostAddress): readonly Holder[];
  /** Whether there is such a post at all; a matter must not be sent where nobody could ever stand. */
  exists(post: PostAddress): boolean;
  /** The actor's own name and first post, for acts that need no particular post; null where he has none to act by. */
  ownSignature(): Signature | null;
}

export interface Holder {
  readonly person: string;
  readonly away: boolean;
}

export const isVacant = (office: Office, post: PostAddress): boolean => office.holdersOf(post).length === 0;

/** 不在: the post is held, and every holder is away. */
export function isAbsent(office: Office, post: PostAddress): boolean {
  const holders = office.holdersOf(post);
  return holders.length > 0 && holders.every(({ away }) => away);
}
