import { Day } from '../parts/moment';
import { useWords } from '../words/language';
import type { Travelling } from './owner';

/** 供覧: who has read it and who has not yet. */
export function ReadMarks({ matter: { readMarks } }: { readonly matter: Travelling }) {
  const { item: words } = useWords();
  if (readMarks.length === 0) return null;
  const [read, unread] = [readMarks.filter(({ at }) => at !== null), readMarks.filter(({ at }) => at === null)];
  return (
    <dl className="mt-2 flex flex-wrap gap-x-6 text-sm">
      {read.length > 0 && (
        <div className="flex flex-wrap gap-x-2">
          <dt className="font-bold">{words.hasRead}</dt>
          {read.map(({ post, why, title, byName, at }) => (
            <dd key={`${post} ${why}`} lang="ja">
              {title} {byName} <Day iso={at!} short />
            </dd>
          ))}
        </div>
      )}
      {unread.length > 0 && (
        <div className="flex flex-wrap gap-x-2">
          <dt className="font-bold">{words.notYetRead}</dt>
          <dd lang="ja">{unread.map(({ title }) => title).join('、')}</dd>
        </div>
      )}
    </dl>
  );
}
