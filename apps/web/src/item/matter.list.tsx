import { Link } from 'wouter';
import type { Schema } from '@ayumi/api-client';
import { useAddress } from '../frame/address';
import { StatusMark } from '../parts/status-mark';
import { useWords } from '../words/language';
import type { Item, Matter } from './item';
import { useMatterName } from './matter-name';

interface Parameters {
  readonly item: Item;
  readonly chosen: Matter;
}

/** The matters of the item, the newest first: cycle by cycle, and its revisions. */
export function MatterList({ item, chosen }: Parameters) {
  const { item: words } = useWords();
  const { addressWith } = useAddress();
  const nameOf = useMatterName();
  const newest = item.matters.toSorted((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1));
  return (
    <nav aria-label={words.matters} className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {newest.map((matter) => (
          <li key={matter.matter}>
            <Link
              to={addressWith({ matter: matter.matter, tab: null })}
              aria-current={matter.matter === chosen.matter ? 'true' : undefined}
              className="inline-flex min-h-11 flex-wrap items-center gap-x-3 rounded-8 border border-solid-gray-400 px-3 text-sm text-black no-underline hover:bg-blue-50 aria-[current]:border-blue-900 aria-[current]:bg-blue-50 aria-[current]:font-bold"
            >
              {nameOf(item, matter)}
              <StatusMark
                status={matter.status as Schema<'MatterStatus'>}
                step={matter.steps.find(({ state }) => state === 'current')?.title}
              />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
