import type { Day } from '@ayumi/kernel';
import { delegationsTo } from './delegation';
import { postAt, postsOf } from './directory.lookup';
import type { DirectoryState } from './directory.state';

/** Every address that the person answers for on a day, by his own posts and by delegation: what `postAt` turns into one of them. */
export function addressesOf(directory: DirectoryState, person: string, day: Day): readonly string[] {
  const own = postsOf(directory, person, day).map(({ post }) => post);
  const delegated = delegationsTo(directory, person, day).map(({ post }) => post);
  const mine = [...new Set([...own, ...delegated])];
  return Object.keys(directory.units).flatMap((unit) =>
    mine
      .map((post) => `${unit}/${post.slice(post.indexOf('/') + 1)}`)
      .filter((address) => mine.includes(postAt(directory, address)?.post ?? '')),
  );
}
