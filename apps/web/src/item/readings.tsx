import { Moment } from '../parts/moment';
import { useWords } from '../words/language';
import type { Matter } from './item';

/** 後閲 and 供覧: who is still to read it, who has. */
export function Readings({ matter: { postReviews, readMarks } }: { readonly matter: Matter }) {
  const { item: words } = useWords();
  if (postReviews.length + readMarks.length === 0) return null;
  return (
    <section>
      <h3 className="mb-2 font-bold">{words.readings}</h3>
      <ul className="grid gap-1 text-sm">
        {postReviews.map(({ post, name, why }) => (
          <li key={`${post}${name}`}>{words.owes(name, why)}</li>
        ))}
        {readMarks.map(({ post, why, byName, at }) => (
          <li key={`${post}${why}`}>
            {byName ? words.hasRead(byName, why) : words.toRead(post, why)} {at && <Moment iso={at} short />}
          </li>
        ))}
      </ul>
    </section>
  );
}
