import { Link } from 'wouter';
import { useAddress } from '../frame/address';
import { useWords } from '../words/language';
import type { Board, Facet } from './board';

type Filter = { readonly status: string } | { readonly step: string } | { readonly facet: Facet } | null;

/** The counts of the cycle; each is a link that shows those items, and pressed again shows all. */
export function Counts({ counts }: { readonly counts: Board['counts'] }) {
  const { board: words, status: statusWords } = useWords();
  const steps = counts.byStep.map(
    (each) => [{ step: each.step }, statusWords.waitsAt(each.title), each.count] as const,
  );
  const statuses = counts.byStatus
    .filter(({ status, count }) => count > 0 && status !== 'in-progress')
    .map(({ status, count }) => [{ status }, statusWords[status], count] as const);
  const facets = (['overdue', 'drafting', 'returned', 'unchanged', 'withoutIndicator'] as const)
    .filter((facet) => counts[facet] > 0)
    .map((facet) => [{ facet }, words[facet], counts[facet]] as const);
  return (
    <nav aria-label={words.filters} className="grid gap-2 print:hidden">
      <ul className="flex flex-wrap gap-2">
        <CountLink filter={null} word={words.all} count={counts.items} />
        {[...statuses, ...steps].map(([filter, word, count]) => (
          <CountLink key={word} filter={filter} word={word} count={count} />
        ))}
      </ul>
      {facets.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {facets.map(([filter, word, count]) => (
            <CountLink key={word} filter={filter} word={word} count={count} isLate={filter.facet === 'overdue'} />
          ))}
        </ul>
      )}
    </nav>
  );
}

interface Parameters {
  readonly filter: Filter;
  readonly word: string;
  readonly count: number;
  readonly isLate?: boolean;
}

const NONE = { status: null, step: null, facet: null, page: null };

function CountLink({ filter, word, count, isLate = false }: Parameters) {
  const { parameters, addressWith } = useAddress();
  const [name, value] = Object.entries(filter ?? {})[0] ?? [null, null];
  const isHere =
    name === null ? !['status', 'step', 'facet'].some((each) => parameters.has(each)) : parameters.get(name) === value;
  return (
    <li>
      <Link
        to={addressWith({ ...NONE, ...(isHere ? {} : filter) })}
        aria-current={isHere ? 'true' : undefined}
        className={`inline-flex min-h-11 items-center gap-2 rounded-8 border px-3 no-underline hover:bg-blue-50 aria-[current]:border-blue-900 aria-[current]:bg-blue-50 aria-[current]:font-bold ${isLate ? 'border-error-2 text-error-2' : 'border-solid-gray-400 text-black'}`}
      >
        {word} <span className="tabular-nums">{count}</span>
      </Link>
    </li>
  );
}
