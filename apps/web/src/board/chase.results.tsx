import { Link } from 'wouter';
import { itemAddress } from '../inbox/inbox';
import { Mark } from '../parts/mark';
import { useWords } from '../words/language';
import type { BoardItem } from './board';
import type { Result } from './chase';

interface Parameters {
  readonly results: readonly Result[];
  readonly items: readonly BoardItem[];
  readonly summary: (done: number, refused: number) => string;
}

/** What became of each; what could not be done comes first, with the reason. */
export function ChaseResults({ results, items, summary }: Parameters) {
  const { chase: words } = useWords();
  const refused = results.filter(({ outcome }) => outcome === 'refused');
  const done = results.filter(({ outcome }) => outcome === 'done');
  return (
    <>
      <p role="status" className="mb-4 text-std-20B-150">
        {summary(done.length, refused.length)}
      </p>
      <ul className="mb-6 border-t border-solid-gray-300">
        {[...refused, ...done].map(({ item: id, matter, outcome, problem }) => {
          const item = items.find((each) => each.item === id);
          const isDone = outcome === 'done';
          return (
            <li
              key={`${id}/${matter}`}
              data-row
              className="grid gap-x-6 border-b border-solid-gray-300 px-2 py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
            >
              <Link
                to={itemAddress({ item: id, matter: item?.matter ?? null })}
                data-open
                lang="ja"
                className="font-bold"
              >
                {item ? `No.${item.no} ${item.title}` : id}
              </Link>
              <span>
                <strong className={isDone ? 'text-success-2' : 'text-error-2'}>
                  <Mark shape={isDone ? 'check' : 'cross'} /> {isDone ? words.done : words.refused}
                </strong>
                {problem && <span className="block text-sm">{problem.detail}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
