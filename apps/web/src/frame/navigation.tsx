import { Link, useLocation } from 'wouter';
import { screens } from '../screens';
import { useWords } from '../words/language';
import { placeOf, useAddress } from './address';

/** The screens that exist and are reached without an item in hand. */
export function Navigation() {
  const words = useWords();
  const [path] = useLocation();
  const { parameters } = useAddress();
  const cycle = new URLSearchParams([...parameters].filter(([name]) => name === 'plan' || name === 'cycle'));
  return (
    <nav aria-label={words.frame.navigation} className="print:hidden">
      <ul className="flex flex-wrap gap-x-1">
        {screens.flatMap(({ path: to, name, showsCycle }) =>
          name === undefined ? (
            []
          ) : (
            <li key={to}>
              <Link
                to={showsCycle ? placeOf(to, cycle) : to}
                aria-current={path === to ? 'page' : undefined}
                className="inline-flex min-h-11 items-center border-b-4 border-transparent px-3 no-underline hover:border-solid-gray-400 aria-[current=page]:border-blue-900 aria-[current=page]:font-bold"
              >
                {name(words)}
              </Link>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}
