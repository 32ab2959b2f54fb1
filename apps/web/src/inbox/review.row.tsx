import { memo } from 'react';
import { StatusMark } from '../parts/status-mark';
import { useWords } from '../words/language';
import { EntryWaiting } from './entry.waiting';
import { rowAddress, type ReviewEntry } from './inbox';
import { ReturnedLine } from './returned.line';
import { RowFrame } from './row.frame';
import { WhoHolds } from './who-holds';

interface Parameters {
  readonly entry: ReviewEntry;
  /** An empty place before it where other rows are selected. */
  readonly isBesideTicks: boolean;
}

/** A version of a year's review. */
export const ReviewRow = memo(function ReviewRow({ entry, isBesideTicks }: Parameters) {
  const { inbox: words } = useWords();
  const { why, title, round, status, step, holders, returned } = entry;
  return (
    <RowFrame
      why={why}
      to={rowAddress(entry)}
      title={title}
      about={
        <>
          <span className="mr-3 font-bold">{words.kinds.review}</span>{' '}
          {round > 1 && <span>{words.frozenAgain(round)}</span>}
        </>
      }
      summary={
        <div className="text-sm">
          <ReturnedLine returned={returned} why={why} />
        </div>
      }
      standing={
        <>
          <StatusMark status={status} step={step?.title} />
          <WhoHolds why={why} holders={holders} />
        </>
      }
      waiting={<EntryWaiting entry={entry} />}
      tick={isBesideTicks ? <span className="min-w-6 print:hidden" /> : undefined}
    />
  );
});
