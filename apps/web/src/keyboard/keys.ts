import { useEffect, useRef } from 'react';
import { createStore } from '../store';

export interface KeyWord {
  readonly key: string;
  readonly word: string;
}

export interface Key extends KeyWord {
  /** Absent where the browser does it by itself (Enter on a link): then it is only listed. */
  readonly act?: () => void;
}

/** What the list of keys shows: the keys of everything that is on the screen. */
export const keysInUse = createStore<readonly KeyWord[]>([]);

/** Single keys for the whole page. Off while somebody types, composes with an input method or answers a dialog. */
export function useKeys(keys: readonly Key[]): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  const shown = JSON.stringify(keys.map(({ key, word }) => ({ key, word })));
  useEffect(() => {
    const mine = JSON.parse(shown) as KeyWord[];
    keysInUse.set([...keysInUse.get(), ...mine]);
    const press = (event: KeyboardEvent) => {
      if (isForSomethingElse(event)) return;
      const found = current.current.find(({ key }) => key === event.key);
      if (!found?.act) return;
      event.preventDefault();
      found.act();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
      keysInUse.set(keysInUse.get().filter((each) => !mine.includes(each)));
    };
  }, [shown]);
}

/** 229 is what browsers send for a key that an input method has taken. */
function isForSomethingElse(event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector('dialog[open]')) return true;
  return event.target instanceof Element && event.target.closest(TAKES_LETTERS) !== null;
}

const TAKES_LETTERS = 'input:not([type=checkbox],[type=radio],[type=button]), textarea, select, [contenteditable=true]';
