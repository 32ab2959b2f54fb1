import { useCallback, useMemo, useState } from 'react';
import { pageIn, useAddress } from '../frame/address';
import { useNameOfCycle } from '../frame/cycle-name';
import { useFilter } from '../frame/filter';
import { useHasScreen } from '../frame/known-screens';
import { useRowKeys } from '../keyboard/rows';
import { Empty } from '../parts/asked';
import { pageOf, Pager } from '../parts/pager';
import { useWords } from '../words/language';
import { BulkBar } from './bulk.bar';
import { EntryRow } from './entry.row';
import { filtered, isForBulk, isOpinion, isReview, keyOf, type Entry, type Row, type Tab } from './inbox';
import { InboxFilter } from './inbox.filter';
import { OpinionRow } from './opinion.row';
import { ReviewRow } from './review.row';

interface Parameters {
  readonly tab: Tab;
  readonly entries: readonly Row[];
}

export function EntryList({ tab, entries }: Parameters) {
  const { inbox: words } = useWords();
  const { addressWith } = useAddress();
  const { filter, isFollowing } = useFilter();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const select = useCallback((entry: Entry, on: boolean) => {
    setSelected((before) => {
      const next = new Set(before);
      if (on) next.add(keyOf(entry));
      else next.delete(keyOf(entry));
      return next;
    });
  }, []);
  const hasBulk = useHasScreen('/bulk');
  const selects = tab === 'myTurn' && hasBulk && entries.some(isForBulk);
  const list = useRowKeys<HTMLUListElement>({ selects });
  const shown = useMemo(() => filtered(entries, filter), [entries, filter]);
  const nameOfCycle = useNameOfCycle();
  const page = pageIn(filter);
  // What has left the inbox meanwhile, approved by another, is not selected any more.
  const stillThere = entries.filter(isForBulk).filter((entry) => selected.has(keyOf(entry)));
  if (entries.length === 0) {
    return (
      <div className="py-6">
        <Empty title={words.empty[tab]}>{tab === 'myTurn' && words.emptyHint}</Empty>
      </div>
    );
  }
  return (
    <>
      <InboxFilter />
      {shown.length === 0 && <Empty title={words.noMatch} />}
      <ul
        ref={list}
        aria-label={words.tabs[tab]}
        aria-busy={isFollowing}
        className="border-t border-solid-gray-300 empty:border-0"
      >
        {pageOf(shown, page).map((row) =>
          isReview(row) ? (
            <ReviewRow key={keyOf(row)} entry={row} isBesideTicks={selects} />
          ) : isOpinion(row) ? (
            <OpinionRow key={keyOf(row)} entry={row} isBesideTicks={selects} />
          ) : (
            <EntryRow
              key={keyOf(row)}
              entry={row}
              cycleName={nameOfCycle(row.plan, row.cycle)}
              isSelected={selected.has(keyOf(row))}
              onSelect={selects ? select : null}
            />
          ),
        )}
      </ul>
      <Pager count={shown.length} page={page} addressOf={(to) => addressWith({ page: to === 1 ? null : to })} />
      {stillThere.length > 0 && <BulkBar selected={stillThere} />}
    </>
  );
}
