import { createStore } from '../store';

/** The requests that wait until somebody has signed in again. */
let waiting: ((signedIn: boolean) => void)[] = [];
let isGuarded = false;

/** Whether the page asks for the password now. */
export const expired = createStore(false);

/**
 * Called by whatever met a 401. @returns whether it shall be sent again: at once no where there is nobody to ask, on the
 * login page or while somebody logs out.
 */
export function askToSignIn(): Promise<boolean> {
  if (!isGuarded) return Promise.resolve(false);
  expired.set(true);
  return new Promise((resolve) => waiting.push(resolve));
}

/** Lets the waiting requests go: on, or home with their 401. */
export function answerGate(signedIn: boolean): void {
  const all = waiting;
  waiting = [];
  expired.set(false);
  all.forEach((resolve) => resolve(signedIn));
}

/** The dialog stands by from here on. @returns how it leaves */
export function guard(): () => void {
  isGuarded = true;
  return () => {
    isGuarded = false;
    answerGate(false);
  };
}
