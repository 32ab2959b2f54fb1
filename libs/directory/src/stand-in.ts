import type { Day } from '@ayumi/kernel';
import { holdersOf, postAt, postsOf } from './directory.lookup';
import type { DirectoryState, Post } from './directory.state';
import { absentHolders, deputyInTurn, isAbove, isAway } from './standing-in';

/** Where a person could act in the place of others on a day; whether he may is asked of each matter. */
export interface StandIn {
  /** Addresses of posts that nobody is there for: those he deputises for, and those below him. */
  readonly unmanned: readonly string[];
  /** Addresses of all posts below him: where their holders made a matter themselves, it is his to check. */
  readonly below: readonly string[];
  /** Who holds the posts below him. */
  readonly people: readonly string[];
}

export function standInFor(directory: DirectoryState, person: string, day: Day): StandIn {
  if (isAway(directory, person, day)) return { unmanned: [], below: [], people: [] };
  const held = postsOf(directory, person, day);
  const posts = Object.values(directory.posts);
  const below = posts.filter((post) => held.some((mine) => isAbove(directory, mine, post)));
  const isUnmanned = ({ post }: Post) =>
    holdersOf(directory, post, day).length === 0 || absentHolders(directory, post, day).length > 0;
  const mine = held.map(({ post }) => post);
  const deputised = posts.filter(
    ({ post }) =>
      absentHolders(directory, post, day).length > 0 && mine.includes(deputyInTurn(directory, post, day) ?? ''),
  );
  return {
    unmanned: addressesFor(directory, [...below.filter(isUnmanned), ...deputised]),
    below: addressesFor(directory, below),
    people: below.flatMap(({ post }) => holdersOf(directory, post, day).map((each) => each.person)),
  };
}

/** Every address that means one of these posts: `shuunou/director` is the director of the department above. */
function addressesFor(directory: DirectoryState, posts: readonly Post[]): readonly string[] {
  const wanted = new Set(posts.map(({ post }) => post));
  const names = [...new Set([...wanted].map((post) => post.slice(post.indexOf('/') + 1)))];
  return Object.keys(directory.units)
    .flatMap((unit) => names.map((name) => `${unit}/${name}`))
    .filter((address) => wanted.has(postAt(directory, address)?.post ?? ''));
}
