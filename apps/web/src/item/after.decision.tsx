import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { keyOf, matterAddress } from '../inbox/inbox';
import { useRowTitle } from '../inbox/row-title';
import { Mark } from '../parts/mark';
import { useWords } from '../words/language';
import { useMyTurn, type Decided } from './decided';
import { holdersOf } from './who';

interface Parameters {
  readonly decided: Decided;
  readonly here: string;
}

/** What happened, and the next of 「あなたの番」: a head empties the inbox without going back to it. */
export function AfterDecision({ decided: { command, leadsTo, next }, here }: Parameters) {
  const words = useWords();
  const { decision } = words;
  const titleOf = useRowTitle();
  const waiting = useMyTurn().filter((entry) => keyOf(entry) !== here);
  const following = waiting.find((entry) => next && keyOf(entry) === keyOf(next)) ?? waiting[0] ?? null;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} tabIndex={-1} role="status" className="mb-4 rounded-8 border-2 border-success-2 p-4 outline-none">
      <p className="font-bold text-success-2">
        <Mark shape="check" /> {leadsTo?.status === 'settled' ? decision.done.settled : decision.done[command]}{' '}
        {leadsTo && leadsTo.posts.length > 0 && decision.nowWith(holdersOf(leadsTo.posts, words))}
      </p>
      <p className="mt-1">{waiting.length > 0 ? decision.left(waiting.length) : decision.emptied}</p>
      <p className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
        {following && (
          <Link to={matterAddress(following)} className="inline-flex min-h-11 items-center font-bold">
            {decision.nextOne(titleOf(following))}
          </Link>
        )}
        <Link to="/" className="inline-flex min-h-11 items-center">
          {decision.toInbox}
        </Link>
      </p>
    </div>
  );
}
