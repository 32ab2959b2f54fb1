import type { Schema } from '@ayumi/api-client';
import { Link } from 'wouter';
import { useAddress } from '../frame/address';
import { useNameOfCycle } from '../frame/cycle-name';
import { StatusMark } from '../parts/status-mark';
import { useWords } from '../words/language';
import { awaitedIn, planOf, type Item } from './item';
import { useMatterName } from './matter-name';

interface Parameters {
  readonly item: Item;
  readonly chosen: string | null;
}

/** The matters of the item, the newest first: cycle by cycle, and its revisions; before them what is still asked for. */
export function MatterList({ item, chosen }: Parameters) {
  const { item: words } = useWords();
  const nameOf = useMatterName();
  const nameOfCycle = useNameOfCycle();
  const newest = item.matters.toSorted((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1));
  const awaited = awaitedIn(item);
  if (newest.length + awaited.length === 0) return null;
  return (
    <nav aria-label={words.matters} className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {awaited.map(({ matter, cycle }) => (
          <MatterLink key={matter} id={matter!} isHere={matter === chosen} status="not-started">
            {nameOfCycle(planOf(item.item), cycle) ?? cycle}
          </MatterLink>
        ))}
        {newest.map((matter) => (
          <MatterLink
            key={matter.matter}
            id={matter.matter}
            isHere={matter.matter === chosen}
            status={matter.status as Status}
            step={matter.steps.find(({ state }) => state === 'current')?.title}
          >
            {nameOf(item, matter)}
          </MatterLink>
        ))}
      </ul>
    </nav>
  );
}

type Status = Schema<'MatterStatus'>;

interface LinkParameters {
  readonly id: string;
  readonly isHere: boolean;
  readonly status: Status;
  readonly step?: string;
  readonly children: string | null;
}

function MatterLink({ id, isHere, status, step, children }: LinkParameters) {
  const { addressWith } = useAddress();
  return (
    <li>
      <Link
        to={addressWith({ matter: id, tab: null })}
        aria-current={isHere ? 'true' : undefined}
        className="inline-flex min-h-11 flex-wrap items-center gap-x-3 rounded-8 border border-solid-gray-400 px-3 text-sm text-black no-underline hover:bg-blue-50 aria-[current]:border-blue-900 aria-[current]:bg-blue-50 aria-[current]:font-bold"
      >
        {children}
        <StatusMark status={status} step={step} />
      </Link>
    </li>
  );
}
