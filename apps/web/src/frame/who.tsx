import { Button } from '../parts/button';
import { ProblemOf } from '../parts/problem';
import { useSignOut, useWho } from '../session/session';
import { useWords } from '../words/language';

/** Who is signed in, by post first: decisions are those of posts. */
export function Who() {
  const { frame: words } = useWords();
  const { name, posts } = useWho();
  const signOut = useSignOut();
  return (
    <div className="ml-auto flex flex-wrap items-center gap-x-2">
      <p className="text-sm">
        <span lang="ja">
          {posts.map(({ title }) => title).join('・')} <strong>{name}</strong>
        </span>
      </p>
      <Button kind="text" busy={signOut.isPending} onPress={() => signOut.mutate()}>
        {words.signOut}
      </Button>
      {signOut.error && <ProblemOf error={signOut.error} />}
    </div>
  );
}
