import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { Visitor } from '../visitor';
import { openHouse, type House } from './house';
import { lasting, rank } from './measure';
import { startProgram, type Program } from './program';
import { lengthenLog } from './long-log';

export { READS_HEADING, readsSection } from './reads-report';

export interface ReadFigure {
  readonly what: string;
  /** In milliseconds: of the log as it is, and of the long one. */
  readonly short: readonly number[];
  readonly long: readonly number[];
}

export interface ReadsFigures {
  readonly events: { readonly short: number; readonly long: number };
  readonly rebuildSeconds: number;
  readonly readyMs: { readonly short: number; readonly long: number };
  readonly memoryMb: { readonly short: number; readonly long: number };
  readonly times: number;
  readonly reads: readonly ReadFigure[];
}

const EVENTS = 1_000_000;
const TIMES = 1000;
const WARM_UP = 20;

/** Who asks for what: a head of a department, the planning office, an auditor. */
const ASKED: readonly (readonly [what: string, login: string, path: string])[] = [
  ['inbox of a head of department', 'tanaka', 'inbox'],
  ['board of the plan', 'sato', 'board?plan=kodaira-r3'],
  ['item with actions', 'tanaka', 'items/kodaira-r3.10'],
  ['history of an item', 'tanaka', 'history?item=kodaira-r3.10'],
  ['history of everything, first page', 'takahashi', 'history'],
  ['history of everything, oldest page', 'takahashi', 'history?order=oldest'],
  ['history of a person', 'takahashi', 'history?actor=p013'],
  ['history of a unit', 'takahashi', 'history?unit=shuunou'],
  ['history of a plan by kind', 'takahashi', 'history?plan=kodaira-r3&type=StepApproved'],
  ['history of a month', 'takahashi', 'history?from=2024-10-01&to=2024-11-01'],
  ['history of a month of an item', 'takahashi', 'history?item=kodaira-r3.10&from=2024-10-01&to=2024-11-01'],
  ['history by special authority', 'takahashi', 'history?basis=override'],
  ['plans', 'tanaka', 'plans'],
  ['reviews', 'sato', 'reviews?plan=kodaira-r3'],
  ['item as of a day', 'takahashi', 'items/kodaira-r3.10?asOf=2025-04-30'],
];

interface Side {
  readonly house: House;
  readonly program: Program;
  readonly visitors: ReadonlyMap<string, Visitor>;
}

/**
 * The same questions to two houses, in turns: one with the demonstration alone, one whose log goes on with the same
 * plan of many other cities. Who is asked about is as large in both; only what lies beside it grows.
 */
export async function readsSpeed(small: House, say: (line: string) => void): Promise<ReadsFigures> {
  const large = await openHouse(() => undefined);
  const closing: (() => Promise<void>)[] = [() => large.close()];
  try {
    say(`A log of ${EVENTS} events, and its read models …`);
    const owner = new Client({ connectionString: large.url });
    await owner.connect();
    // Once, so that whoever reads the log has a place in it; then as if they had come to its end, and all rows were damaged.
    await (await startProgram(large.url)).stop();
    await lengthenLog(owner, EVENTS);
    await owner.query(
      `update read.checkpoint set position = (select max(position) from log.event) where name <> 'evidence'`,
    );
    const rebuildSeconds = await rebuilt(large.url);
    await owner.end();
    const sides: Side[] = [];
    for (const house of [small, large]) {
      await house.fsync(true);
      await settle(house);
      const program = await startProgram(house.url);
      closing.push(() => program.stop());
      sides.push({ house, program, visitors: await signedIn(program) });
    }
    const [short, long] = sides as [Side, Side];
    const reads = [];
    for (const asked of ASKED) {
      const figure = await inTurns(asked, short, long);
      say(`  ${figure.what}: p99 ${rank(figure.short, 0.99).toFixed(1)} and ${rank(figure.long, 0.99).toFixed(1)} ms`);
      reads.push(figure);
    }
    return {
      events: { short: await eventsOf(small), long: await eventsOf(large) },
      rebuildSeconds,
      readyMs: { short: short.program.readyMs, long: long.program.readyMs },
      memoryMb: { short: await memoryOf(short.program), long: await memoryOf(long.program) },
      times: TIMES,
      reads,
    };
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

async function inTurns([what, login, path]: (typeof ASKED)[number], short: Side, long: Side): Promise<ReadFigure> {
  const times: { short: number[]; long: number[] } = { short: [], long: [] };
  for (let n = -WARM_UP; n < TIMES; n++) {
    const [a, b] = [
      await lasting(() => short.visitors.get(login)!.read(path)),
      await lasting(() => long.visitors.get(login)!.read(path)),
    ];
    if (n < 0) continue;
    times.short.push(a);
    times.long.push(b);
  }
  return { what, ...times };
}

async function signedIn({ address }: Program): Promise<ReadonlyMap<string, Visitor>> {
  const visitors = new Map<string, Visitor>();
  for (const login of new Set(ASKED.map(([, each]) => each))) {
    const visitor = new Visitor(address);
    const { status } = await visitor.signIn(login);
    if (status !== 200) throw new Error(`${login} was not let in: ${status}`);
    visitors.set(login, visitor);
  }
  return visitors;
}

/** By a process of its own, as it would be long before: whoever reads the log comes to its end first. */
async function settle({ url }: House): Promise<void> {
  const program = await startProgram(url);
  const owner = new Client({ connectionString: url });
  await owner.connect();
  const behind = `select from read.checkpoint
    where place = 'service' and position::bigint is distinct from (select max(position) from log.event)`;
  while ((await owner.query(behind)).rowCount !== 0) await owner.query('select pg_sleep(1)');
  await program.stop();
  await owner.query('vacuum analyze');
  await owner.end();
}

/** As its users do it, with proof and switch. */
async function rebuilt(url: string): Promise<number> {
  const begin = performance.now();
  const child = spawn(process.execPath, ['dist/apps/cli/main.js', 'rebuild', '--all'], {
    env: { ...process.env, DATABASE_URL: url, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`rebuild --all ended with ${code}.`);
  return (performance.now() - begin) / 1000;
}

const eventsOf = ({ installation: { store } }: House): Promise<number> =>
  store.head().then((head) => store.count(null, head));

/** Resident, of the program that has answered all of it. */
async function memoryOf({ pid }: Program): Promise<number> {
  return Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))![1]) / 1000;
}
