import { Link, useLocation } from 'wouter';
import { useWho } from '../session/session';
import { useWords } from '../words/language';

/** The parts of the plan, each with an address of its own. */
export function PlanTabs() {
  const { plan: words } = useWords();
  const [path] = useLocation();
  const { planning, posts } = useWho();
  const seesAll = planning || posts.some(({ rank }) => rank === 'auditor');
  const tabs = [
    ['/plan', words.tabs.plan],
    ['/plan/items', words.tabs.items],
    ['/plan/cycles', words.tabs.cycles],
    ['/plan/scales', words.tabs.scales],
    ['/routes', words.tabs.routes],
    ...(seesAll ? [['/overrides', words.tabs.overrides] as const] : []),
  ] as const;
  return (
    <nav aria-label={words.parts} className="mb-6 flex flex-wrap gap-x-2 border-b border-solid-gray-400 print:hidden">
      {tabs.map(([to, word]) => (
        <Link
          key={to}
          to={to}
          aria-current={path === to ? 'page' : undefined}
          className="min-h-11 border-b-4 border-transparent px-2 py-2 no-underline hover:border-solid-gray-400 aria-[current=page]:border-blue-900 aria-[current=page]:font-bold sm:px-3"
        >
          {word}
        </Link>
      ))}
    </nav>
  );
}
