import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One line of the log, as it lies there. */
export interface Logged {
  readonly position: number;
  readonly stream: string;
  readonly type: string;
  // The proof reads what was written, without the product's idea of it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly meta: {
    readonly at: string;
    readonly actorName: string;
    readonly postTitle?: string;
    readonly unitName?: string;
    readonly basis: string;
    readonly principalName?: string;
  };
}

/** The demonstration's events, read as plain JSON. */
export const readLog = (version: string): Logged[] =>
  gunzipSync(readFileSync(path.join(__dirname, '..', 'golden', `${version}.demo.jsonl.gz`)))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line, n) => ({ ...(JSON.parse(line) as Logged), position: n + 1 }));
