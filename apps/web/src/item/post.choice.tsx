import { useState } from 'react';
import { useDirectory } from '../frame/directory';
import { Asked } from '../parts/asked';
import { Field } from '../parts/field';
import { useWords } from '../words/language';

interface Parameters {
  readonly chosen: readonly string[];
  readonly onChange: (posts: readonly string[]) => void;
}

/** Posts of the city to choose from, found by title, unit or holder. */
export function PostChoice({ chosen, onChange }: Parameters) {
  const { item: words } = useWords();
  const [text, write] = useState('');
  const wanted = text.normalize('NFKC').trim();
  return (
    <Asked query={useDirectory()}>
      {({ posts }) => (
        <fieldset className="grid gap-2">
          <legend className="font-bold">{words.toWhom}</legend>
          <Field label={words.findPost} value={text} onChange={write} />
          <ul className="max-h-60 overflow-y-auto border border-solid-gray-300">
            {posts
              .filter(({ aloof }) => !aloof)
              .filter(
                ({ post, title, holders }) => chosen.includes(post) || `${title} ${namesOf(holders)}`.includes(wanted),
              )
              .map(({ post, title, holders }) => (
                <li key={post}>
                  <label className="flex min-h-11 items-center gap-2 px-2">
                    <input
                      type="checkbox"
                      className="size-6 accent-blue-900"
                      checked={chosen.includes(post)}
                      onChange={(event) =>
                        onChange(event.target.checked ? [...chosen, post] : chosen.filter((each) => each !== post))
                      }
                    />
                    <span lang="ja">
                      {title} {namesOf(holders)}
                    </span>
                  </label>
                </li>
              ))}
          </ul>
        </fieldset>
      )}
    </Asked>
  );
}

const namesOf = (holders: readonly { readonly name: string }[]): string => holders.map(({ name }) => name).join('・');
