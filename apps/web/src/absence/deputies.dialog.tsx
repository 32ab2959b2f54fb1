import { useState } from 'react';
import type { Directory } from '../frame/directory';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { Dialog } from '../parts/dialog';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { useNameDeputies } from './absence';

interface Parameters {
  /** Whose deputies; '' where that is still to be chosen, null while the dialog is closed. */
  readonly post: string | null;
  readonly before: readonly string[];
  readonly directory: Directory;
  readonly onClose: () => void;
}

/** Names the deputies of a post, in their order. */
export function DeputiesDialog({ post: asked, before, directory, onClose }: Parameters) {
  const { absence: words } = useWords();
  const name = useNameDeputies();
  const [post, setPost] = useState(asked ?? '');
  const [order, setOrder] = useState(before);
  const posts = directory.posts.filter(({ aloof }) => !aloof);
  const titleOf = (each: string) => posts.find((known) => known.post === each)?.title ?? each;
  const free = posts.filter((each) => each.post !== post && !order.includes(each.post));
  const first = (index: number) =>
    setOrder((old) => [...old.slice(0, index - 1), old[index]!, old[index - 1]!, ...old.slice(index + 1)]);
  return (
    <Dialog title={words.nameDeputies} isOpen={asked !== null} onClose={onClose}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {asked === '' ? (
          <Choice
            label={words.absentPost}
            value={post}
            options={[['', words.choose], ...posts.map((each) => [each.post, each.title] as const)]}
            onChange={setPost}
          />
        ) : (
          <p lang="ja" className="font-bold">
            {titleOf(post)}
          </p>
        )}
        <ol className="grid gap-2">
          {order.map((each, index) => (
            <li key={each} className="flex flex-wrap items-center gap-x-6 gap-y-2">
              <span lang="ja" className="grow">
                {index + 1}. {titleOf(each)}
              </span>
              {index > 0 && (
                <Button kind="text" onPress={() => first(index)}>
                  {words.earlier(titleOf(each))}
                </Button>
              )}
              <Button kind="text" onPress={() => setOrder((old) => old.filter((other) => other !== each))}>
                {words.remove(titleOf(each))}
              </Button>
            </li>
          ))}
        </ol>
        <Choice
          label={words.addDeputy}
          value=""
          options={[['', words.choose], ...free.map((each) => [each.post, each.title] as const)]}
          onChange={(each) => each !== '' && setOrder((old) => [...old, each])}
        />
        {name.error && <ProblemOf error={name.error} />}
        <Button
          kind="solid"
          busy={name.isPending}
          refusal={post === '' ? words.choosePost : null}
          onPress={() => name.mutate({ post, deputies: [...order] }, { onSuccess: onClose })}
        >
          {words.saveDeputies}
        </Button>
      </div>
    </Dialog>
  );
}
