import type { Words } from '../words/ja';
import type { Post } from './item';

/** 市民部長 田中; the first of several with how many others, or that the post is vacant. */
export function holderOf({ title, holders }: Post, { item: words }: Words): string {
  const [first, ...others] = holders;
  if (first === undefined) return `${title} ${words.vacant}`;
  return `${title} ${first}${others.length > 0 ? words.others(others.length) : ''}`;
}

export const holdersOf = (posts: readonly Post[], words: Words): string =>
  posts.map((post) => holderOf(post, words)).join('、');
