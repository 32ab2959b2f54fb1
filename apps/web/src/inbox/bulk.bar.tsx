import { Link } from 'wouter';
import { useWords } from '../words/language';
import { bulkAddress, keyOf, type Entry } from './inbox';

/** What is selected goes to a page that shows each change; nothing is approved from here. */
export function BulkBar({ selected }: { readonly selected: readonly Entry[] }) {
  const { inbox: words } = useWords();
  return (
    <div
      role="status"
      className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-6 gap-y-2 border-t-2 border-blue-900 bg-white px-2 py-3 print:hidden"
    >
      <span className="font-bold">{words.selected(selected.length)}</span>
      <Link
        to={bulkAddress(selected.map(keyOf))}
        className="inline-flex min-h-11 items-center rounded-8 bg-blue-900 px-4 font-bold text-white no-underline hover:bg-blue-1000 hover:text-white"
      >
        {words.toBulk}
      </Link>
      <span className="text-sm text-solid-gray-800">▲ {words.oneByOne}</span>
    </div>
  );
}
