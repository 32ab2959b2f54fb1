import { own, type Day } from '@ayumi/kernel';
import type { Rank } from './directory.events';
import type { DirectoryState, Person, Post } from './directory.state';

/** The posts that a person holds on a day, in the order of appointment. */
export function postsOf(directory: DirectoryState, person: string, day: Day): readonly Post[] {
  return directory.appointments
    .filter((each) => each.person === person && each.from <= day && (each.until === null || day <= each.until))
    .flatMap((each) => directory.posts[each.post] ?? []);
}

/** Who holds a post on a day. Several may share one (担当); nobody does where it is vacant. */
export function holdersOf(directory: DirectoryState, post: string, day: Day): readonly Person[] {
  return directory.appointments
    .filter((each) => each.post === post && each.from <= day && (each.until === null || day <= each.until))
    .flatMap((each) => directory.people[each.person] ?? []);
}

/**
 * The post that an address means: the unit's own (`shuunou/manager`), or else that of the nearest unit above it
 * (`shuunou/director` is `shimin-bu/director`).
 */
export function postAt(directory: Pick<DirectoryState, 'units' | 'posts'>, address: string): Post | null {
  const [unit = '', name = ''] = address.split('/');
  for (const above of lineage(directory, unit)) {
    const post = own(directory.posts, `${above}/${name}`);
    if (post) return post;
  }
  return null;
}

/** A unit and everything above it, the unit first. A unit that is its own ancestor ends the walk. */
export function lineage(directory: Pick<DirectoryState, 'units'>, unit: string): readonly string[] {
  const seen: string[] = [];
  for (
    let next: string | null = unit;
    next && !seen.includes(next);
    next = own(directory.units, next)?.parent ?? null
  ) {
    seen.push(next);
  }
  return seen;
}

/** Ranks that take no part: auditors write nothing, administrators approve nothing. */
export const ALOOF: readonly Rank[] = ['auditor', 'administrator'];

/** The post that decides at an address: auditors and administrators stand on no route. */
export function postToDecide(directory: Pick<DirectoryState, 'units' | 'posts'>, address: string): Post | null {
  const post = postAt(directory, address);
  return post && !ALOOF.includes(post.rank) ? post : null;
}

/** Whether a person may take part at all: holds a post, and none that stays aloof. */
export const takesPart = (directory: DirectoryState, person: string, day: Day): boolean =>
  postsOf(directory, person, day).length > 0 && !holdsRank(directory, person, day, ...ALOOF);

export const holdsRank = (directory: DirectoryState, person: string, day: Day, ...ranks: readonly Rank[]): boolean =>
  postsOf(directory, person, day).some((post) => ranks.includes(post.rank));

/** The post by which a person works for the planning office on a day, if any. */
export const planningPostOf = (directory: DirectoryState, person: string, day: Day): Post | null =>
  postsOf(directory, person, day).find((post) => directory.units[post.unit]?.duty === 'planning') ?? null;
