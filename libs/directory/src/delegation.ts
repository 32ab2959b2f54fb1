import type { Day } from '@ayumi/kernel';
import { postsOf } from './directory.lookup';
import type { Delegation, DirectoryState } from './directory.state';

/**
 * The delegations by which a person may act on a day. One counts only while its principal holds the post himself:
 * what was delegated to him he cannot pass on, so there are no chains.
 */
export const delegationsTo = (directory: DirectoryState, person: string, day: Day): readonly Delegation[] =>
  directory.delegations.filter(
    (each) => each.delegate === person && isInForce(each, day) && holds(directory, each.principal, each.post, day),
  );

export const holds = (directory: DirectoryState, person: string, post: string, day: Day): boolean =>
  postsOf(directory, person, day).some((held) => held.post === post);

const isInForce = ({ from, until, revoked }: Delegation, day: Day): boolean => !revoked && from <= day && day <= until;

/** Whether two spans of days share one. */
export const overlap = (a: { from: Day; until: Day }, b: { from: Day; until: Day }): boolean =>
  a.from <= b.until && b.from <= a.until;
