import { useState } from 'react';
import { useWho } from '../session/session';
import type { Draft } from './route';

/** What is written stays in this browser until it is published or thrown away: a reload loses nothing. */
export function useKeptDraft(route: string, base: Draft) {
  const { login } = useWho();
  const key = `ayumi.route-draft.${login}.${route}`;
  const [draft, set] = useState<Draft>(() => kept(key) ?? base);
  const write = (next: Draft) => {
    set(next);
    keep(key, JSON.stringify(next));
  };
  const discard = () => {
    set(base);
    keep(key, null);
  };
  return [draft, write, discard] as const;
}

function kept(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
  } catch {
    return null; // a browser that may not store anything
  }
}

function keep(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Then it lasts as long as the page.
  }
}
