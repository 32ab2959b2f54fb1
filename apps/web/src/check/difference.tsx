import { useMemo } from 'react';
import { useWords } from '../words/language';
import { wordDifference } from './word-difference';

interface Parameters {
  readonly before: string;
  readonly now: string;
}

/** What went is struck through, what came is underlined: told apart without colour, and named for who only hears it. */
export function Difference({ before, now }: Parameters) {
  const { check: words } = useWords();
  const runs = useMemo(() => wordDifference(before, now), [before, now]);
  return (
    <p lang="ja" className="rounded-4 bg-solid-gray-50 p-3 text-sm break-words whitespace-pre-wrap">
      {runs.map(({ is, text }, index) =>
        is === 'same' ? (
          <span key={index}>{text}</span>
        ) : is === 'gone' ? (
          <del key={index} className="bg-red-50 text-error-2">
            <span className="sr-only">{words.gone}</span>
            {text}
          </del>
        ) : (
          <ins key={index} className="bg-green-50 font-bold text-success-2">
            <span className="sr-only">{words.added}</span>
            {text}
          </ins>
        ),
      )}
    </p>
  );
}
