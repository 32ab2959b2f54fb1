import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { isFinal } from '../api/problem';
import { useWords } from '../words/language';
import { ProblemOf } from './problem';

interface Parameters<Answer> {
  readonly query: UseQueryResult<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

/**
 * What was asked for, and before it comes or when it does not, a word about that. A screen that is there stays there
 * while it is read anew, also when that fails: then the problem stands above it.
 */
export function Asked<Answer>({ query, children }: Parameters<Answer>) {
  const { frame: words } = useWords();
  const { data, error, refetch } = query;
  return (
    <>
      {error && <ProblemOf error={error} onAgain={isFinal(error) ? undefined : () => void refetch()} />}
      {error && data === undefined && isFinal(error) && (
        <p className="mt-4">
          <Link to="/">{words.home}</Link>
        </p>
      )}
      {data === undefined ? !error && <Loading /> : children(data)}
    </>
  );
}

/** Shown after a moment only (style.css): a flash of grey helps nobody. */
export function Loading() {
  const { parts: words } = useWords();
  return (
    <div role="status" className="late grid gap-3 py-4">
      <p className="text-solid-gray-700">{words.loading}</p>
      {[1, 2, 3, 4].map((line) => (
        <div key={line} aria-hidden="true" className="h-12 rounded-8 bg-solid-gray-50" />
      ))}
    </div>
  );
}

interface EmptyParameters {
  readonly title: string;
  readonly children?: ReactNode;
}

export function Empty({ title, children }: EmptyParameters) {
  return (
    <div className="self-start rounded-12 border border-solid-gray-300 px-6 py-12 text-center">
      <p className="text-std-20B-150">{title}</p>
      {children && <div className="mt-2 text-solid-gray-700">{children}</div>}
    </div>
  );
}
