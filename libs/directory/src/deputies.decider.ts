import { accept, type Decision } from '@ayumi/event-sourcing';
import { own, refuse } from '@ayumi/kernel';
import type { DirectoryContext } from './directory.decider';
import type { DeputiesNamed, DirectoryEvent } from './directory.events';
import { ALOOF } from './directory.lookup';
import type { DirectoryState } from './directory.state';

/** 代決者の順: the posts that decide in the place of an absent one. An empty list takes them away. */
export function nameDeputies(
  { post, deputies }: DeputiesNamed['data'],
  state: DirectoryState,
  { office }: DirectoryContext,
): Decision<DirectoryEvent> {
  const signature = office.planningAuthority();
  if (!signature) return refuse('not-allowed');
  const unknown = [post, ...deputies].find((each) => !own(state.posts, each));
  if (unknown !== undefined) return refuse('post-unknown', { post: unknown });
  if (deputies.includes(post)) return refuse('deputy-is-the-post-itself', { post });
  const twice = deputies.find((each, n) => deputies.indexOf(each) !== n);
  if (twice !== undefined) return refuse('deputy-twice', { post: twice });
  const unfit = deputies.find((each) => ALOOF.some((rank) => rank === state.posts[each]!.rank));
  if (unfit !== undefined) return refuse('deputy-unfit', { post: unfit });
  const before = own(state.deputies, post) ?? [];
  if (before.length === deputies.length && before.every((each, n) => each === deputies[n])) return accept(signature);
  return accept(signature, { type: 'DeputiesNamed', data: { post, deputies } });
}
