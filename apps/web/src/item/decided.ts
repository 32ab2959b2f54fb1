import { useState } from 'react';
import { keyOf, rowsOf, useInbox, type Row } from '../inbox/inbox';
import type { Command } from './commands';
import type { Outcome } from './item';
import type { Owner, Travelling } from './owner';
import { useSeen } from './seen';

/** What was just done here, and what waits next; both as they were before the inbox was read anew. */
export interface Decided {
  readonly command: Command;
  readonly leadsTo: Outcome | null;
  readonly next: Row | null;
}

/** What every part of a decision needs to know. */
export interface DecisionParameters {
  readonly owner: Owner;
  readonly matter: Travelling;
  readonly onDone: (command: Command, leadsTo: Outcome | null) => void;
}

/** Remembers a decision until another matter is on the screen. */
export function useDecided(key: string) {
  const [decided, setDecided] = useState<(Decided & { readonly key: string }) | null>(null);
  const { next } = useNeighbours(key);
  return {
    decided: decided?.key === key ? decided : null,
    remember: (command: Command, leadsTo: Outcome | null) => setDecided({ key, command, leadsTo, next }),
  };
}

/** What is decided on a page that stays up to date: a change under the eyes of whoever decides has to be looked at first. */
export function useDeciding(here: string, fingerprint: string) {
  const { decided, remember } = useDecided(here);
  const { before, acknowledge } = useSeen(here, fingerprint);
  const done: DecisionParameters['onDone'] = (command, leadsTo) => {
    acknowledge();
    remember(command, leadsTo);
  };
  return { decided, before, acknowledge, done };
}

/** Before and after a matter in 「あなたの番」; from a matter that is not in it, the first is the next. */
export function useNeighbours(key: string): { readonly next: Row | null; readonly previous: Row | null } {
  const all = useMyTurn();
  const here = all.findIndex((entry) => keyOf(entry) === key);
  const others = all.filter((entry) => keyOf(entry) !== key);
  if (here < 0) return { next: others[0] ?? null, previous: null };
  return { next: all[here + 1] ?? all[0 === here ? 1 : 0] ?? null, previous: all[here - 1] ?? null };
}

/** Everything that is one's turn now, items and reviews. */
export function useMyTurn(): readonly Row[] {
  const answer = useInbox().data;
  return answer ? rowsOf(answer, 'myTurn') : [];
}
