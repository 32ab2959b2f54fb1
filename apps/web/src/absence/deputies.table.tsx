import { useState } from 'react';
import type { Directory } from '../frame/directory';
import { Button } from '../parts/button';
import { Mark } from '../parts/mark';
import { useWho } from '../session/session';
import { useWords } from '../words/language';
import type { Absences } from './absence';
import { DeputiesDialog } from './deputies.dialog';

interface Parameters extends Pick<Absences, 'deputies'> {
  readonly directory: Directory;
}

/** 代決者の順: who decides in whose place, and whose turn that is today. */
export function DeputiesTable({ deputies, directory }: Parameters) {
  const { absence: words } = useWords();
  const { planning } = useWho();
  const [edited, setEdited] = useState<string | null>(null);
  const holdersOf = (post: string) =>
    directory.posts
      .find((each) => each.post === post)
      ?.holders.map(({ name }) => name)
      .join('・');
  const before = deputies.find(({ post }) => post === edited)?.deputies.map(({ post }) => post) ?? [];
  return (
    <section aria-labelledby="deputies">
      <h2 id="deputies" className="mb-2 text-std-20B-150">
        {words.deputies}
      </h2>
      <p className="mb-2 max-w-prose text-sm">{words.deputiesHint}</p>
      <ul>
        {deputies.map(({ post, postTitle, absent, deputies: order }) => (
          <li key={post} className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-solid-gray-300 py-2">
            <span lang="ja" className="font-bold">
              {postTitle} {holdersOf(post)}
            </span>
            {absent && (
              <span className="font-bold text-warning-orange-2">
                <Mark shape="dot" /> {words.today}
              </span>
            )}
            <ol lang="ja" className="flex flex-wrap gap-x-4">
              {order.map((deputy, index) => (
                <li key={deputy.post} className={deputy.inTurn ? 'font-bold' : ''}>
                  {index + 1}. {deputy.postTitle} {deputy.holders.join('・')}
                  {deputy.inTurn && (
                    <span className="ml-1 text-blue-900">
                      <Mark shape="dot" /> {words.inTurn}
                    </span>
                  )}
                </li>
              ))}
            </ol>
            {planning && (
              <span className="ml-auto">
                <Button kind="text" onPress={() => setEdited(post)}>
                  {words.changeDeputies(postTitle)}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {planning && (
        <p className="mt-4">
          <Button onPress={() => setEdited('')}>{words.nameDeputies}</Button>
        </p>
      )}
      <DeputiesDialog
        key={edited ?? 'closed'}
        post={edited}
        before={before}
        directory={directory}
        onClose={() => setEdited(null)}
      />
    </section>
  );
}
