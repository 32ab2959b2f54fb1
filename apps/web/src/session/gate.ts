import { createStore } from '../store';

/** The requests that wait until somebody has signed in again. */
let waiting: ((signedIn: boolean) => void)[] = [];

/** Whether the page asks for the password now. */
export const expired = createStore(false);

/** Called by whatever met a 401. @returns whether it shall be sent again. */
export function askToSignIn(): Promise<boolean> {
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
