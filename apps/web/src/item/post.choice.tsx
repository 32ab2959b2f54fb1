import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/api';
import { Asked } from '../parts/asked';
import { FilterText } from '../parts/filter-text';
import { useWords } from '../words/language';
import { cityOf } from './item';

interface Parameters {
  /** Whose matter it is: an item or a year's review. */
  readonly owner: string;
  readonly chosen: readonly string[];
  readonly onChange: (posts: readonly string[]) => void;
  readonly error: string | null;
}

/** Some of the city's posts, found by post, name or section. */
export function PostChoice({ owner, chosen, onChange, error }: Parameters) {
  const all = useWords();
  const { decision: words } = all;
  const [text, setText] = useState('');
  const city = cityOf(owner);
  const query = useQuery({
    queryKey: ['directory', city],
    queryFn: () => answered(api.GET('/api/v1/directory/{city}', { params: { path: { city } } })),
  });
  const sought = text.normalize('NFKC').trim().toLowerCase();
  return (
    <fieldset className="grid gap-2" aria-describedby={error ? 'post-choice-error' : undefined}>
      <legend className="font-bold">
        {words.posts} <span className="font-normal">{words.postsChosen(chosen.length)}</span>
      </legend>
      {error && (
        <p id="post-choice-error" className="text-error-2">
          {error}
        </p>
      )}
      <FilterText label={words.postsFilter} value={text} onChange={setText} />
      <Asked query={query}>
        {({ posts, units }) => (
          <ul className="max-h-60 overflow-y-auto rounded-8 border border-solid-gray-400 px-3" tabIndex={-1}>
            {posts
              .map((post) => ({ ...post, unitName: units.find(({ unit }) => unit === post.unit)?.name ?? '' }))
              .filter(({ post, title, unitName, holders }) =>
                [title, unitName, ...holders.map(({ name }) => name)].some((word) =>
                  chosen.includes(post) ? true : word.normalize('NFKC').toLowerCase().includes(sought),
                ),
              )
              .map(({ post, title, holders }) => (
                <li key={post}>
                  <label className="flex min-h-11 items-center gap-2" lang="ja">
                    <input
                      type="checkbox"
                      className="size-6 shrink-0 accent-blue-900"
                      checked={chosen.includes(post)}
                      onChange={({ target }) =>
                        onChange(target.checked ? [...chosen, post] : chosen.filter((each) => each !== post))
                      }
                    />
                    {title} {holders.length > 0 ? holders.map(({ name }) => name).join('・') : all.item.vacant}
                  </label>
                </li>
              ))}
          </ul>
        )}
      </Asked>
    </fieldset>
  );
}
