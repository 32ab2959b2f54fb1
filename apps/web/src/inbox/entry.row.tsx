import { memo } from 'react';
import { Link } from 'wouter';
import { Due, Waited } from '../parts/due';
import { Mark } from '../parts/mark';
import { Moment } from '../parts/moment';
import { StatusMark } from '../parts/status-mark';
import { useWords } from '../words/language';
import { EntrySummary } from './entry.summary';
import { entryAddress, isForBulk, isOnlyRead, type Entry } from './inbox';

interface Parameters {
  readonly entry: Entry;
  /** 令和6年度 年度末; null for a revision. */
  readonly cycleName: string | null;
  readonly isSelected: boolean;
  /** Null where nothing can be approved together. */
  readonly onSelect: ((entry: Entry, selected: boolean) => void) | null;
}

/** One matter; memoised, because a tick in one of many rows must not draw all of them. */
export const EntryRow = memo(function EntryRow({ entry, cycleName, isSelected, onSelect }: Parameters) {
  const { inbox: words } = useWords();
  const { no, title, leadName, kind, why, status, step, since, daysWaiting, due, overdue, round, drafting } = entry;
  return (
    <li
      data-row
      className={`grid items-start gap-x-3 border-b border-solid-gray-300 px-2 py-3 ${onSelect ? 'grid-cols-[auto_1fr]' : ''}`}
    >
      {onSelect && <Tick entry={entry} isSelected={isSelected} onSelect={onSelect} />}
      <div className="grid gap-x-6 gap-y-1 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          <Badge why={why} />
          <Link to={entryAddress(entry)} data-open lang="ja" className="font-bold">
            No.{no} {title}
          </Link>
          <p className="text-sm text-solid-gray-800">
            <span className="mr-3 font-bold">{words.kinds[kind]}</span>{' '}
            {cycleName && <span className="mr-3">{cycleName}</span>}{' '}
            {round > 1 && <span className="mr-3">{words.again(round)}</span>} <span lang="ja">{leadName}</span>
          </p>
          <EntrySummary entry={entry} />
        </div>
        <div className="text-sm">
          <StatusMark status={status} step={step?.title} drafting={drafting} />
          <WhoHolds entry={entry} />
        </div>
        <div className="flex flex-wrap gap-x-4 text-sm lg:grid lg:content-start lg:justify-items-end">
          {!isOnlyRead(entry) && (
            <>
              <Waited days={daysWaiting} />
              <Due due={due} overdue={overdue} />
            </>
          )}
          {why === 'done' && since && <Moment iso={since} />}
        </div>
      </div>
    </li>
  );
});

/** 代決, 引上げ, 後閲, 供覧: said before the title, because something else is asked than usual. */
function Badge({ why }: { readonly why: Entry['why'] }) {
  const { inbox: words } = useWords();
  if (!(why in words.badges)) return null;
  return (
    <span className="mr-2 inline-block rounded-4 border border-solid-gray-600 px-1.5 text-sm font-bold">
      {words.badges[why as keyof typeof words.badges]}
    </span>
  );
}

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

/** Why it is here, or who has it instead. */
function WhoHolds({ entry: { why, holders } }: { readonly entry: Entry }) {
  const { inbox: words } = useWords();
  if (why === 'done') return null;
  if (why !== 'waiting') return <p>{words.whys[why]}</p>;
  const who = holders.map((each) => `${each.title} ${each.people.map(({ name }) => name).join('・')}`.trim());
  return who.length > 0 ? <p>{words.holder(who.join('、'))}</p> : null;
}
