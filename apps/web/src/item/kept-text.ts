import { useCallback } from 'react';
import { useWho } from '../session/session';
import { createStore, useStore } from '../store';

/** What was typed since the page was loaded; the tab's storage has what was typed before. */
const typed = createStore<Readonly<Record<string, string>>>({});

/**
 * Text that is being typed and must not be lost: not by going to the next matter and back, not by a reload, not by a
 * conflict. It stays in this tab, for this person, until it was sent.
 */
export function useKeptText(about: string): readonly [string, (text: string) => void] {
  const { login } = useWho();
  const key = `ayumi.typed.${login}.${about}`;
  const text = useStore(typed)[key] ?? read(key);
  const keep = useCallback(
    (next: string) => {
      typed.set({ ...typed.get(), [key]: next });
      write(key, next);
    },
    [key],
  );
  return [text, keep];
}

/** The names under which the texts of a matter are kept. */
export const typedFor = (item: string, matter: string) => ({
  opinion: `${item}/${matter}/opinion`,
  reason: `${item}/${matter}/reason`,
  comment: (field: string) => `${item}/${matter}/comment/${field}`,
});

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Then it lasts as long as the page.
  }
}
