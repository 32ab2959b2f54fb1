import { memo } from 'react';
import { Mark } from '../parts/mark';
import { StatusMark } from '../parts/status-mark';
import { useWords } from '../words/language';
import { EntrySummary } from './entry.summary';
import { EntryWaiting } from './entry.waiting';
import { isForBulk, rowAddress, type Entry } from './inbox';
import { RowFrame } from './row.frame';
import { WhoHolds } from './who-holds';

interface Parameters {
  readonly entry: Entry;
  /** 令和6年度 年度末; null for a revision. */
  readonly cycleName: string | null;
  readonly isSelected: boolean;
  /** Null where nothing can be approved together. */
  readonly onSelect: ((entry: Entry, selected: boolean) => void) | null;
}

/** One matter of an item; memoised, because a tick in one of many rows must not draw all of them. */
export const EntryRow = memo(function EntryRow({ entry, cycleName, isSelected, onSelect }: Parameters) {
  const { inbox: words } = useWords();
  const { no, title, leadName, kind, why, status, step, round, drafting, holders } = entry;
  return (
    <RowFrame
      why={why}
      to={rowAddress(entry)}
      title={`No.${no} ${title}`}
      about={
        <>
          <span className="mr-3 font-bold">{words.kinds[kind]}</span>{' '}
          {cycleName && <span className="mr-3">{cycleName}</span>}{' '}
          {round > 1 && <span className="mr-3">{words.again(round)}</span>} <span lang="ja">{leadName}</span>
        </>
      }
      summary={<EntrySummary entry={entry} />}
      standing={
        <>
          <StatusMark status={status} step={step?.title} drafting={drafting} />
          <WhoHolds why={why} holders={holders} />
        </>
      }
      waiting={<EntryWaiting entry={entry} />}
      tick={onSelect ? <Tick entry={entry} isSelected={isSelected} onSelect={onSelect} /> : undefined}
    />
  );
});

interface TickParameters extends Pick<Parameters, 'entry' | 'isSelected'> {
  readonly onSelect: (entry: Entry, selected: boolean) => void;
}

/** Chooses it for approval together with others; ▲ where it must be opened by itself. */
function Tick({ entry, isSelected, onSelect }: TickParameters) {
  const { inbox: words } = useWords();
  return (
    <span className="relative z-10 grid min-h-6 min-w-6 place-items-center pt-1 print:hidden">
      {isForBulk(entry) && (
        <input
          type="checkbox"
          checked={isSelected}
          onChange={(event) => onSelect(entry, event.target.checked)}
          aria-label={words.select(entry.no, entry.title)}
          className="size-6 accent-blue-900"
        />
      )}
      {entry.kind === 'revision' && entry.why === 'approve' && (
        <span className="text-solid-gray-800">
          <Mark shape="triangle" label={words.oneByOne} />
        </span>
      )}
    </span>
  );
}
