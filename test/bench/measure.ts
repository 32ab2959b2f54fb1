import { performance } from 'node:perf_hooks';

/** Of many runs of one thing, in milliseconds. */
export interface Times {
  readonly runs: number;
  readonly p50: number;
  readonly p95: number;
}

const WARM_UP = 5;

/** One run after the other; the first few, which warm caches up, do not count. */
export async function timed(runs: number, work: (n: number) => Promise<unknown>): Promise<Times> {
  for (let n = 0; n < WARM_UP; n++) await work(n);
  const times: number[] = [];
  for (let n = 0; n < runs; n++) times.push(await lasting(() => work(n)));
  return timesOf(times);
}

export function timesOf(times: readonly number[]): Times {
  return { runs: times.length, p50: rank(times, 0.5), p95: rank(times, 0.95) };
}

/** The nearest rank: a time that really was measured. */
export function rank(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export async function lasting(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
