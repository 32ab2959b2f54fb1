import { useWho } from '../session/session';
import { SignOut } from './sign-out';

/** Who is signed in, by post first: decisions are those of posts. */
export function Who() {
  const { name, posts } = useWho();
  return (
    <div className="ml-auto flex flex-wrap items-center gap-x-2">
      <p className="text-sm">
        <span lang="ja">
          {posts.map(({ title }) => title).join('・')} <strong>{name}</strong>
        </span>
      </p>
      <SignOut />
    </div>
  );
}
