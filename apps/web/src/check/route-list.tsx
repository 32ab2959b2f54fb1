import { Fragment } from 'react';
import { Names } from '../parts/names';
import { useWords } from '../words/language';
import { Away } from './next-turn';
import type { StepAhead } from './route';

/** Every station that lies ahead, with who sits there today. */
export function RouteList({ steps }: { readonly steps: readonly StepAhead[] }) {
  const { check: words } = useWords();
  return (
    <ol aria-label={words.route} className="grid gap-2">
      {steps.map(({ step, title, kind, posts, dueDays }, index) => (
        <li key={step} className="grid grid-cols-[2rem_1fr] gap-2">
          <span
            aria-hidden="true"
            className="grid size-7 place-items-center rounded-full border border-solid-gray-600 text-sm tabular-nums"
          >
            {index + 1}
          </span>
          <span>
            <strong lang="ja">{title}</strong>
            {kind !== 'approve' && <span className="ml-2 text-sm">{words.kinds[kind]}</span>}
            {dueDays !== null && <span className="ml-2 text-sm text-solid-gray-700">{words.dueDays(dueDays)}</span>}
            <span className="block text-sm">
              {posts.map((post, place) => (
                <Fragment key={post.post}>
                  {place > 0 && <br />}
                  <span lang="ja">
                    {post.title} <Names names={post.holders} />
                  </span>
                  <Away post={post} />
                </Fragment>
              ))}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
