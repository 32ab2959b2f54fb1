import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/api';
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
  const query = useQuery({
    queryKey: ['posts'],
    queryFn: () => answered(api.GET('/api/v1/directory/{city}/posts', { params: { path: { city: 'kodaira' } } })),
  });
  const wanted = text.normalize('NFKC').trim();
  return (
    <Asked query={query}>
      {(posts) => (
        <fieldset className="grid gap-2">
          <legend className="font-bold">{words.toWhom}</legend>
          <Field label={words.findPost} value={text} onChange={write} />
          <ul className="max-h-60 overflow-y-auto border border-solid-gray-300">
            {posts
              .filter(
                ({ post, title, holders }) => chosen.includes(post) || `${title} ${holders.join(' ')}`.includes(wanted),
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
                      {title} {holders.join('・')}
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
