import { useContext } from 'react';
import { Link, useLocation } from 'wouter';
import { KnownScreens } from '../frame/known-screens';
import { useWords } from '../words/language';
import type { Review } from './review';

/** The screens of one year's review, each with an address of its own. */
export function ReviewTabs({ review }: { readonly review: Review }) {
  const { review: words } = useWords();
  const [path] = useLocation();
  const known = useContext(KnownScreens);
  const at = `/reviews/${review.review}`;
  const tabs = [
    ['', words.tabs.builder],
    ['/opinions', words.tabs.opinions(review.unanswered)],
    ['/approval', words.tabs.approval],
    ['/differences', words.tabs.differences],
  ] as const;
  return (
    <nav aria-label={words.parts} className="mb-6 flex flex-wrap gap-x-2 border-b border-solid-gray-400 print:hidden">
      {tabs
        .filter(([to]) => known.includes(`/reviews/:id${to}`))
        .map(([to, word]) => (
          <Link
            key={to}
            to={at + to}
            aria-current={path === at + to ? 'page' : undefined}
            className="min-h-11 border-b-4 border-transparent px-2 py-2 no-underline hover:border-solid-gray-400 aria-[current=page]:border-blue-900 aria-[current=page]:font-bold sm:px-3"
          >
            {word}
          </Link>
        ))}
    </nav>
  );
}
