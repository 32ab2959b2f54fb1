import { Link } from 'wouter';
import { conflictAddress } from '../conflict/conflict';
import { Button } from '../parts/button';
import { Mark } from '../parts/mark';
import { useWords } from '../words/language';
import type { Owner, Travelling } from './owner';

interface Parameters {
  readonly owner: Owner;
  readonly matter: Travelling;
  readonly before: string;
  readonly onAcknowledge: () => void;
}

/** Stands where the decision would: first the change must be looked at. */
export function Moved({ owner, matter, before, onAcknowledge }: Parameters) {
  const { decision: words } = useWords();
  return (
    <div role="status" className="grid justify-items-start gap-2">
      <p className="font-bold text-warning-orange-2">
        <Mark shape="warning" /> {words.moved}
      </p>
      <span className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Link
          to={conflictAddress(owner, matter.matter, before, 'look')}
          className="inline-flex min-h-11 items-center font-bold"
        >
          {words.lookAtMove}
        </Link>
        <Button onPress={onAcknowledge}>{words.sawMove}</Button>
      </span>
    </div>
  );
}
