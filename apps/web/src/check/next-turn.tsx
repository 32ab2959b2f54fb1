import { useWords } from '../words/language';
import { Mark } from '../parts/mark';
import { nameOf, nextOf, type PostAhead, type StepAhead } from './route';

interface Parameters {
  readonly steps: readonly StepAhead[];
}

/** 提出すると 課長 山田 の番になります; and that the post is vacant, or its holder away, before anybody wonders. */
export function NextTurn({ steps }: Parameters) {
  const { check: words } = useWords();
  const next = nextOf(steps);
  if (!next) return null;
  return (
    <p>
      {words.nextTurn(next.posts.map(nameOf).join('・'))}
      {next.posts.map((post) => (
        <Away key={post.post} post={post} />
      ))}
    </p>
  );
}

export function Away({ post }: { readonly post: PostAhead }) {
  const { check: words } = useWords();
  const { holders, away } = post;
  if (holders.length === 0)
    return (
      <span className="ml-2 text-warning-orange-2">
        <Mark shape="warning" /> {words.vacant}
      </span>
    );
  if (away.length === 0) return null;
  return (
    <span className="ml-2 text-warning-orange-2">
      <Mark shape="warning" /> {words.away(away.join('・'))}
    </span>
  );
}
