import type { DraftContent } from './fields';

/**
 * What was typed and is not on the server yet, kept by this browser: it outlives a lost network, a closed tab and a
 * crash. Every page has a copy of its own, so that two tabs never write over each other's.
 */
export interface DeviceCopy {
  readonly content: DraftContent;
  /** The draft's revision that this was typed on. */
  readonly revision: number | null;
  readonly at: string;
}

const PREFIX = 'ayumi.draft';
const PAGE = crypto.getRandomValues(new Uint32Array(2)).join('-');

const placeOf = (key: string) => `${PREFIX} ${key} `;

/** @returns whether this browser could keep it */
export function keepOnDevice(key: string, copy: DeviceCopy): boolean {
  try {
    localStorage.setItem(placeOf(key) + PAGE, JSON.stringify(copy));
    return true;
  } catch {
    return false; // full, or forbidden: then leaving the page has to be warned of
  }
}

export function forgetOnDevice(key: string): void {
  try {
    localStorage.removeItem(placeOf(key) + PAGE);
  } catch {
    // There is none then.
  }
}

/** What pages before this one, or other tabs, left behind; the newest first. It is this page's from now on. */
export function takeLeftCopies(key: string): DeviceCopy[] {
  try {
    const names = Object.keys(localStorage).filter(
      (name) => name.startsWith(placeOf(key)) && name !== placeOf(key) + PAGE,
    );
    return names
      .flatMap((name) => {
        const copy = copyIn(localStorage.getItem(name));
        localStorage.removeItem(name);
        return copy ?? [];
      })
      .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  } catch {
    return [];
  }
}

function copyIn(text: string | null): DeviceCopy | null {
  try {
    const copy = JSON.parse(text ?? 'null') as DeviceCopy | null;
    return copy && typeof copy.content?.fields === 'object' ? copy : null;
  } catch {
    return null;
  }
}
