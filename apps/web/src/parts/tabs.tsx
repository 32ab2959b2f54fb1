import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface Parameters {
  readonly label: string;
  readonly tabs: readonly {
    readonly to: string;
    readonly word: ReactNode;
    readonly count: number;
    readonly isHere: boolean;
  }[];
}

/** Views of one screen, each with an address of its own: links, not ARIA tabs. */
export function Tabs({ label, tabs }: Parameters) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-2 border-b border-solid-gray-400 print:hidden">
      {tabs.map(({ to, word, count, isHere }) => (
        <Link
          key={to}
          to={to}
          aria-current={isHere ? 'page' : undefined}
          className="min-h-11 border-b-4 border-transparent px-2 py-2 sm:px-3 no-underline hover:border-solid-gray-400 aria-[current=page]:border-blue-900 aria-[current=page]:font-bold"
        >
          {word} <span className="ml-1 tabular-nums">{count}</span>
        </Link>
      ))}
    </nav>
  );
}
