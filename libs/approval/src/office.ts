import type { Signature } from '@ayumi/event-sourcing';
import type { PostAddress } from './route/route.definition';

/**
 * The organisation as one actor meets it at one moment. The engine of approval asks only this;
 * the directory answers.
 */
export interface Office {
  readonly actor: string;
  /** The authority by which the actor may act for that post now; null where there is none. */
  authorityFor(post: PostAddress): Signature | null;
  /** Nobody is appointed to the post (欠員). Absence is something else. */
  isVacant(post: PostAddress): boolean;
  /** Whether there is such a post at all; a matter must not be sent where nobody could ever stand. */
  exists(post: PostAddress): boolean;
  /** The actor's own name and first post, for acts that need no particular post; null where he has none to act by. */
  ownSignature(): Signature | null;
}
