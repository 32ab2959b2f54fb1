import { useWho } from '../session/session';
import { SignOut } from './sign-out';

/** Who is signed in, by post first: decisions are those of posts. */
export function Who() {
  const { name, posts } = useWho();
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 max-sm:w-full sm:ml-auto">
      <p className="text-sm">
        <span lang="ja">
          {posts.map(({ title }) => title).join('・')} <strong>{name}</strong>
        </span>
      </p>
      <SignOut />
    </div>
  );
}
