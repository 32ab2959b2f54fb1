import { own, type Day } from '@ayumi/kernel';
import type { Rank } from './directory.events';
import { holdersOf, lineage } from './directory.lookup';
import type { Absence, DirectoryState, Person, Post } from './directory.state';

/** Whether a person is away on a day. */
export const isAway = (directory: DirectoryState, person: string, day: Day): boolean =>
  directory.absences.some((each) => !each.cancelled && each.person === person && each.from <= day && day <= each.until);

/** The absences in force on a day or later. */
export const absencesFrom = (directory: DirectoryState, day: Day): readonly Absence[] =>
  directory.absences.filter((each) => !each.cancelled && day <= each.until);

/** 不在: the holders of a post, where all of them are away. None where one is there, and none where nobody holds it. */
export function absentHolders(directory: DirectoryState, post: string, day: Day): readonly Person[] {
  const holders = holdersOf(directory, post, day);
  return holders.every(({ person }) => isAway(directory, person, day)) ? holders : [];
}

/** The post that decides in the place of this one: of its named deputies, the first that somebody is there for. */
export const deputyInTurn = (directory: DirectoryState, post: string, day: Day): string | undefined =>
  own(directory.deputies, post)?.find((deputy) =>
    holdersOf(directory, deputy, day).some(({ person }) => !isAway(directory, person, day)),
  );

/** Whether a post is a superior of the other: of a higher rank, in its unit or in one above it. */
export const isAbove = (directory: DirectoryState, superior: Post, post: Post): boolean =>
  LADDER.includes(post.rank) &&
  LADDER.indexOf(superior.rank) > LADDER.indexOf(post.rank) &&
  lineage(directory, post.unit).includes(superior.unit);

/** Auditors and administrators stand beside the ladder: above nobody, below nobody. */
const LADDER: readonly Rank[] = ['clerk', 'chief', 'manager', 'director', 'deputy-mayor', 'mayor'];
