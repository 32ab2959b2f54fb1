import { useState } from 'react';
import { useWho } from '../session/session';

/** Which changed fields somebody has ticked off; for himself, in this browser, and for this content only. */
export function useChecks(about: string) {
  const { login } = useWho();
  const key = `ayumi.checked.${login}.${about}`;
  const [known, setKnown] = useState({ key, checked: read(key) });
  const checked = known.key === key ? known.checked : read(key);
  const check = (field: string, on: boolean) => {
    const next = on ? [...new Set([...checked, field])] : checked.filter((each) => each !== field);
    setKnown({ key, checked: next });
    write(key, next);
  };
  return { checked, check };
}

function read(key: string): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(found) ? found.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

function write(key: string, checked: readonly string[]): void {
  try {
    if (checked.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(checked));
  } catch {
    // A browser that may not store anything: then it lasts as long as the page.
  }
}
