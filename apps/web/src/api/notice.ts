import { createStore } from '../store';

/** What the API says with every answer: that this is a demonstration and which day it plays. Null in earnest. */
export const notice = createStore<string | null>(null);

export function readNotice(headers: Headers): void {
  const written = headers.get('Ayumi-Notice');
  notice.set(written === null ? null : decodeURIComponent(written));
}
