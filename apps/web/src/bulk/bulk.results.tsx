import { Link } from 'wouter';
import { conflictAddress } from '../conflict/conflict';
import { Page } from '../frame/page';
import { itemAddress } from '../inbox/inbox';
import { Mark } from '../parts/mark';
import { useWords } from '../words/language';
import { keyOf, type Result, type Row } from './bulk';

interface Parameters {
  readonly results: readonly Result[];
  readonly rows: readonly Row[];
}

/** What became of each; what could not be approved comes first, with the reason and the way on. */
export function BulkResults({ results, rows }: Parameters) {
  const { bulk: words } = useWords();
  const refused = results.filter(({ outcome }) => outcome === 'refused');
  const done = results.filter(({ outcome }) => outcome === 'done');
  const rowOf = (result: Result) => rows.find((row) => keyOf(row) === keyOf(result));
  return (
    <Page title={words.resultTitle}>
      <p role="status" className="mb-4 text-std-20B-150">
        {words.resultSummary(done.length, refused.length)}
      </p>
      <ul className="mb-6 border-t border-solid-gray-300">
        {[...refused, ...done].map((result) => (
          <ResultLine key={keyOf(result)} result={result} row={rowOf(result)} />
        ))}
      </ul>
      <Link to="/">{words.toInbox}</Link>
    </Page>
  );
}

function ResultLine({ result, row }: { readonly result: Result; readonly row: Row | undefined }) {
  const { bulk: words } = useWords();
  const { outcome, problem } = result;
  const isDone = outcome === 'done';
  const to =
    problem?.code === 'content-changed' && row
      ? conflictAddress({ of: 'items', id: result.item }, result.matter, row.fingerprint, 'approve')
      : itemAddress(result);
  return (
    <li
      data-row
      className="grid gap-x-6 border-b border-solid-gray-300 px-2 py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
    >
      <Link to={to} data-open lang="ja" className="font-bold">
        {row ? `No.${row.no} ${row.title}` : result.item}
      </Link>
      <span>
        <strong className={isDone ? 'text-success-2' : 'text-error-2'}>
          <Mark shape={isDone ? 'check' : 'cross'} /> {isDone ? words.done : words.refused}
        </strong>
        {problem && <span className="block text-sm">{problem.detail}</span>}
      </span>
    </li>
  );
}
