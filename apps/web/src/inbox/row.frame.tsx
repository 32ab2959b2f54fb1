import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '../words/language';
import type { Row } from './inbox';

interface Parameters {
  readonly why: Row['why'];
  readonly to: string;
  readonly title: string;
  /** What kind of thing it is, whose, which round. */
  readonly about: ReactNode;
  /** What it says in short. */
  readonly summary: ReactNode;
  /** Where it is, and who has it. */
  readonly standing: ReactNode;
  /** How long it waits, and until when. */
  readonly waiting: ReactNode;
  /** Stands before it where things are selected; undefined where nothing is. */
  readonly tick?: ReactNode;
}

/** One row of 「あなたの番」, whatever it is about; all of it is the link. */
export function RowFrame({ why, to, title, about, summary, standing, waiting, tick }: Parameters) {
  const { inbox: words } = useWords();
  return (
    <li
      data-row
      className={`grid items-start gap-x-3 border-b border-solid-gray-300 px-2 py-3 ${tick === undefined ? '' : 'grid-cols-[auto_1fr]'}`}
    >
      {tick}
      <div className="grid gap-x-6 gap-y-1 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          {why in words.badges && (
            <span className="mr-2 inline-block rounded-4 border border-solid-gray-600 px-1.5 text-sm font-bold">
              {words.badges[why as keyof typeof words.badges]}
            </span>
          )}
          <Link to={to} data-open lang="ja" className="font-bold">
            {title}
          </Link>
          <p className="text-sm text-solid-gray-800">{about}</p>
          {summary}
        </div>
        <div className="text-sm">{standing}</div>
        <div className="flex flex-wrap gap-x-4 text-sm lg:grid lg:content-start lg:justify-items-end">{waiting}</div>
      </div>
    </li>
  );
}
