import type { Day } from '@ayumi/kernel';
import { postsOf, takesPart } from './directory.lookup';
import type { Delegation, DirectoryState } from './directory.state';

/**
 * The delegations by which a person may act on a day. One counts only while its principal holds the post himself:
 * what was delegated to him he cannot pass on, so there are no chains. And only while the delegate takes part at all:
 * who left the service, or audits by now, acts for nobody.
 */
export const delegationsTo = (directory: DirectoryState, person: string, day: Day): readonly Delegation[] =>
  takesPart(directory, person, day)
    ? directory.delegations.filter(
        (each) => each.delegate === person && isInForce(each, day) && holds(directory, each.principal, each.post, day),
      )
    : [];

/** The delegations in force on a day or later, as far as one can know: the principal holds the post when it begins. */
export const delegationsFrom = (directory: DirectoryState, day: Day): readonly Delegation[] =>
  directory.delegations.filter(
    (each) =>
      !each.revoked && day <= each.until && holds(directory, each.principal, each.post, laterOf(each.from, day)),
  );

export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);

export const holds = (directory: DirectoryState, person: string, post: string, day: Day): boolean =>
  postsOf(directory, person, day).some((held) => held.post === post);

const isInForce = ({ from, until, revoked }: Delegation, day: Day): boolean => !revoked && from <= day && day <= until;

/** Whether two spans of days share one. */
export const overlap = (a: { from: Day; until: Day }, b: { from: Day; until: Day }): boolean =>
  a.from <= b.until && b.from <= a.until;
