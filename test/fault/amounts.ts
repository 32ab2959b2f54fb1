import { loadavg } from 'node:os';

/**
 * The one switch: `npm run test:fault` sets AYUMI_FAULTS=full; without it, as in `npm test`, every test runs in a short
 * form that can fail for the same reasons. AYUMI_FAULTS=loud is the short form with its numbers.
 */
export const FULL = process.env.AYUMI_FAULTS === 'full';

const amount = (short: number, full: number): number => (FULL ? full : short);

export const AMOUNTS = {
  kills: amount(6, 200),
  eventsOfTwoHouses: amount(2_000, 20_000),
  /** Many for many events: a history of hundreds of rounds would measure the length of histories. */
  itemsOfTwoHouses: amount(16, 160),
  faultsOfTwoHouses: amount(24, 240),
  eventsOfNaiveHouses: 1_000,
  racedMatters: amount(20, 1_000),
  commandsInBackup: amount(60, 3_000),
  itemsInBackup: amount(6, 24),
  repeatedCommands: amount(60, 1_000),
  secondsAway: amount(3, 60),
  fuzzedRequests: amount(2_000, 30_000),
  soakSeconds: amount(15, 600),
  soakRequests: amount(600, 6_000),
  /** Until every projection has read everything, on a machine that does much else. */
  patienceMs: amount(60_000, 300_000),
} as const;

/** Of whatever a test draws at random; printed with a failure, given again with AYUMI_SEED_OF_FAULTS. */
export const SEED = Number(process.env.AYUMI_SEED_OF_FAULTS) || 20_261_123;

/** Numbers from 0 up to 1 (mulberry32), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const begun = performance.now();

/** Numbers for the reader, past Jest's own way of printing, with the seconds since the beginning and the machine's load. */
export const say = (line: string): void => {
  if (!process.env.AYUMI_FAULTS) return;
  const seconds = Math.round((performance.now() - begun) / 1000);
  process.stderr.write(`${seconds} s, load ${loadavg()[0]!.toFixed(1)}: ${line}\n`);
};

/** Says how far something is, at each tenth of the way. */
export function progress(what: string, of: number): (done: number) => void {
  let told = 0;
  return (done) => {
    const tenth = Math.min(10, Math.floor((done / of) * 10));
    if (tenth <= told) return;
    told = tenth;
    say(`${what}: ${done} of ${of}`);
  };
}
