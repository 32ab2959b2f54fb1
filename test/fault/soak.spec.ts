import { openInstallation } from '@ayumi/installation';
import type { TestDatabase } from '@ayumi/event-sourcing/testing';
import { openStage } from '../feature/three-hundred-items';
import { Visitor } from '../visitor';
import { demonstrationCopy } from '../world';
import { AMOUNTS, FULL, say } from './amounts';
import { inTurns } from './in-turns';
import { differentRows } from './judgement';
import { Lane, type Login, signedIn } from './lane';
import { freePort, type Program, ready, runProgram } from './program';

const LANES = 6;
/** Items take turns, so that no stream grows long: what is measured is the programs, not the length of a history. */
const ITEMS = 60;
/** Every kind of request was made, every module is loaded. */
const WARM_UP = 300;
const MEASURES = 10;
/**
 * How much may grow up to the last measures, in MB: what is held, and the whole process, which the system gives and takes
 * in large pieces. From the first measures on with everything, also what a young process takes; in the full form once
 * more from its third on, with less room.
 */
const COUNTS = [{ from: 0, held: FULL ? 6 : 3, size: 80 }, ...(FULL ? [{ from: 3, held: 2, size: 40 }] : [])];

interface Measure {
  readonly requests: number;
  readonly heap: number;
  readonly rss: number;
}

describe('Memory of API and worker', () => {
  let database: TestDatabase;
  let programs: { readonly name: string; readonly program: Program }[] = [];
  let address: string;
  let lanes: Lane[];
  let visitors: Record<Login, Visitor>;
  let requests = 0;

  beforeAll(async () => {
    database = await demonstrationCopy();
    const installation = await openInstallation(database.url);
    const stage = await openStage(installation, ITEMS);
    await stage.close();
    await installation.close();
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    const env = { DATABASE_URL: database.url, PORT: String(port) };
    programs = [
      { name: 'api', program: runProgram('api', env) },
      { name: 'worker', program: runProgram('worker', env) },
    ];
    await ready(address, programs[0]!.program);
    visitors = await signedIn(async (login) => {
      const visitor = new Visitor(address);
      await visitor.signIn(login);
      return visitor;
    });
    lanes = stage.items.map((item) => new Lane({ item, visitors }));
  }, 600_000);
  afterAll(async () => {
    await Promise.all(programs.map(({ program }) => program.stop()));
    await database?.drop();
  }, 60_000);

  it(
    `stays what it was after ${AMOUNTS.soakSeconds} seconds and ${AMOUNTS.soakRequests} requests, or more`,
    async () => {
      await work(() => requests < WARM_UP);
      const begun = { at: Date.now(), requests };
      const measures = new Map<string, Measure[]>(programs.map(({ name }) => [name, []]));
      for (let measure = 0; measure <= MEASURES; measure++) {
        const until = begun.at + (AMOUNTS.soakSeconds * 1000 * measure) / MEASURES;
        const atLeast = begun.requests + (AMOUNTS.soakRequests * measure) / MEASURES;
        await work(() => Date.now() < until || requests < atLeast);
        for (const { name, program } of programs) measures.get(name)!.push(measured(await program.memory()));
      }
      for (const [name, all] of measures)
        say(`soak, ${name}: ${all.map(({ requests: n, heap, rss }) => `${n} requests ${heap}/${rss} MB`).join(' · ')}`);

      for (const [name, all] of measures)
        say(`soak, ${name}: ${slopeOf(all).toFixed(2)} MB of held memory more for each 1,000 requests`);

      const grown = [...measures].flatMap(([name, all]) =>
        COUNTS.map(({ from, held, size }) => {
          const heap = growthOf(all.map((each) => each.heap).slice(from));
          const rss = growthOf(all.map((each) => each.rss).slice(from));
          return { name, from, heap, rss, isTooMuch: heap > held || rss > size };
        }),
      );
      expect(grown.filter(({ isTooMuch }) => isTooMuch)).toEqual([]);
      const installation = await openInstallation(database.url);
      expect(await differentRows(installation)).toEqual([]);
      await installation.close();
    },
    600_000 + AMOUNTS.soakSeconds * 2_000,
  );

  const measured = ({ heapUsed, external, rss }: NodeJS.MemoryUsage): Measure => ({
    requests,
    heap: Math.round((heapUsed + external) / 1e5) / 10,
    rss: Math.round(rss / 1e6),
  });

  /** Of the line that lies nearest to all measures, in MB for each 1,000 requests. */
  const slopeOf = (all: readonly Measure[]): number => {
    const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
    const [x, y] = [mean(all.map(({ requests: n }) => n)), mean(all.map(({ heap }) => heap))];
    const apart = all.map(({ requests: n, heap }) => [n - x, heap - y] as const);
    return (1_000 * mean(apart.map(([dx, dy]) => dx * dy))) / mean(apart.map(([dx]) => dx * dx));
  };

  /** From the beginning to the end, each the middle one of three. */
  const growthOf = (values: readonly number[]): number => middle(values.slice(-3)) - middle(values.slice(0, 3));

  async function work(goesOn: () => boolean): Promise<void> {
    await inTurns([...lanes.entries()], LANES, goesOn, async ([n, lane]) => {
      await lane.step();
      requests++;
      await readSomething(n);
    });
  }

  const READ = [
    'inbox',
    'board?plan=kodaira-b1',
    'history?plan=kodaira-b1&limit=50',
    'annual-review?plan=kodaira-r3&year=2023',
    'scorecard?plan=kodaira-r3&year=2024',
    'items/kodaira-r3.10?asOf=2025-05-20',
    'items/kodaira-r3.10/years.svg',
    'forms/kodaira-r3.10/progress/2024-year-end',
    'live',
    'no-such-page',
  ];

  async function readSomething(n: number): Promise<void> {
    const path = READ[requests % READ.length]!;
    const hungUp = new AbortController();
    const answer = await visitors[n % 2 === 0 ? 'tanaka' : 'kato'].open(path, {}, hungUp.signal);
    if (answer.status >= 500) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    if (path === 'live') hungUp.abort();
    else await answer.arrayBuffer();
    requests++;
  }
});

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
