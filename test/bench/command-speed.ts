import { Client } from 'pg';
import { DEMO_PASSWORD } from '../../apps/cli/src/seed/seed';
import { MATTER, openStage } from '../feature/three-hundred-items';
import { Visitor, type Json } from '../visitor';
import { startChild, type Child } from './child';
import type { CycleJob, CycleStep, CycleTimes } from './cycle-clients';
import type { House } from './house';
import { makePlainTables, PLAIN_TOKEN } from './plain-tables';
import { startProgram } from './program';
import type { RowJob, RowTimes } from './row-writers';
import { usageOf, type Usage } from './usage';

export { COMMANDS_HEADING, commandsSection } from './command-report';

/**
 * Who is measured: Ayumi; a plain UPDATE with an audit row behind a door of the same kind, through TypeORM and through
 * `pg`, and behind the least door; single rows without a door.
 */
export type Contender = 'ayumi' | 'plain' | 'plain-pg' | 'least' | 'rows';

export interface CycleFigures {
  readonly contender: Contender;
  readonly clients: number;
  readonly cycles: number;
  readonly ms: number;
  /** Of each command, in milliseconds. */
  readonly commands: readonly number[];
  readonly usage: Usage;
}

export interface CommandFigures {
  readonly steps: number;
  readonly rounds: number;
  readonly figures: readonly CycleFigures[];
}

const ROUNDS = 3;
const CYCLES = new Map([
  [1, 25],
  [16, 400],
]);
const WARM_UP = 320;
const REPORT = { cycle: '2024-year-end', rating: 'A', done: '催告書を送った。' };
const APPROVERS = ['kato', 'nakamura', 'tanaka', 'sato', 'yamada'];

/** Who changes rows of `plain.item`, each of his own. */
const PLAIN: readonly Contender[] = ['plain', 'plain-pg', 'least'];

type Run = (items: readonly string[], clients: number) => Promise<CycleFigures>;

/** The yearly cycle of an item from 提出 to 決裁, with fsync; the contenders take turns, so that all meet the same machine. */
export async function commandSpeed(house: House, say: (line: string) => void): Promise<CommandFigures> {
  await house.fsync(false);
  const count = [...CYCLES.values()].reduce((sum, cycles) => sum + cycles, 0) * ROUNDS + WARM_UP;
  const stage = await openStage(house.installation, count + 1);
  await stage.close();
  const owner = new Client({ connectionString: house.url });
  await owner.connect();
  await makePlainTables(
    owner,
    PLAIN.flatMap((contender) => stage.items.map((item) => `${contender}-${item}`)),
  );
  await house.fsync(true);
  await house.analyse();

  const program = await startProgram(house.url);
  const start = (...programs: readonly string[]): Child[] => programs.map((each) => startChild(each));
  const children = start('cycle-clients.ts', 'row-writers.ts', 'plain-nest.ts', 'plain-nest.ts', 'plain-fastify.ts');
  const [clients, rows, plain, plainPg, least] = children as [Child, Child, Child, Child, Child];
  try {
    const [probe, ...items] = stage.items as [string, ...string[]];
    const steps = await stepsOfAyumi(program.address, probe);
    const cycles = cyclesBy(clients, owner);
    const behind = async (contender: Contender, door: Child, job: unknown) =>
      cycles(contender, door.pid, `${await door.ask<string>(job)}/items/${contender}-`, stepsOfPlain(steps));
    const runs: Record<Contender, Run> = {
      ayumi: cycles('ayumi', program.pid, `${program.address}/api/v1/items/`, steps),
      plain: await behind('plain', plain, { databaseUrl: house.url, through: 'typeorm' }),
      'plain-pg': await behind('plain-pg', plainPg, { databaseUrl: house.url, through: 'pg' }),
      least: await behind('least', least, house.url),
      rows: rowsBy(rows, owner, house.url, steps.length),
    };
    for (const run of Object.values(runs)) await run(items.slice(0, WARM_UP), 16);
    return { steps: steps.length, rounds: ROUNDS, figures: await takeTurns(runs, items.slice(WARM_UP), say) };
  } finally {
    for (const child of children) await child.stop();
    await program.stop();
    await owner.query('drop schema plain cascade');
    await owner.end();
  }
}

async function takeTurns(runs: Record<Contender, Run>, items: readonly string[], say: (line: string) => void) {
  const figures: CycleFigures[] = [];
  const left = [...items];
  for (let round = 1; round <= ROUNDS; round++) {
    for (const [clients, count] of CYCLES) {
      const mine = left.splice(0, count);
      for (const run of Object.values(runs)) {
        const figure = await run(mine, clients);
        const { contender, cycles, ms, usage } = figure;
        const cpu = `CPU ms a cycle: Node ${((usage.nodeSeconds * 1000) / cycles).toFixed(1)}, PostgreSQL ${((usage.postgresSeconds * 1000) / cycles).toFixed(1)}`;
        say(
          `  ${round}: ${contender}, ${clients} at once: ${((cycles / ms) * 1000).toFixed(1)} cycles a second; ${cpu}`,
        );
        figures.push(figure);
      }
    }
  }
  return figures;
}

const cyclesBy =
  (clients: Child, owner: Client) =>
  (contender: Contender, pid: number, address: string, steps: readonly CycleStep[]): Run =>
  async (items, count) => {
    const job: CycleJob = { address, clients: count, items, steps };
    const { result, usage } = await usageOf(owner, pid, async () => {
      const times = await clients.ask<CycleTimes>(job);
      // What follows from a command belongs to its price: the read models have it before the counting ends.
      if (contender === 'ayumi') await shown(owner);
      return times;
    });
    return { contender, clients: count, cycles: items.length, ...result, usage };
  };

const rowsBy =
  (child: Child, owner: Client, url: string, steps: number): Run =>
  async ({ length: cycles }, writers) => {
    const job: RowJob = { url, table: 'plain.row', writers, rows: cycles * steps };
    const { result, usage } = await usageOf(owner, child.pid, () => child.ask<RowTimes>(job));
    return { contender: 'rows', clients: writers, cycles, ms: result.ms, commands: result.each, usage };
  };

/** Every read model and automation has come to the end of the log. */
async function shown(owner: Client): Promise<void> {
  const behind = `select 1 from read.checkpoint where position is null
    or position::bigint < (select max(position) from log.event)`;
  while ((await owner.query(behind)).rowCount !== 0);
}

/** Played once to the end on an item of its own; every item is the same, and so is the fingerprint of its report. */
async function stepsOfAyumi(address: string, probe: string): Promise<CycleStep[]> {
  const clerk = new Visitor(address);
  const cookie = await cookieOf(address, 'suzuki');
  await clerk.signIn('suzuki');
  await clerk.done(probe, 'submit-progress', REPORT);
  const item = await clerk.read(`items/${probe}`);
  const { fingerprint } = item.matters.find(({ matter }: Json) => matter === MATTER) as { fingerprint: string };
  const approval = { matter: MATTER, fingerprint, comment: '確認した。' };
  const steps: CycleStep[] = [{ path: '/submit-progress', cookie, body: REPORT }];
  for (const login of APPROVERS) {
    const visitor = new Visitor(address);
    await visitor.signIn(login);
    await visitor.done(probe, 'approve', approval);
    steps.push({ path: '/approve', cookie: await cookieOf(address, login), body: approval });
  }
  const { matters } = await clerk.read(`items/${probe}`);
  const { status } = matters.find(({ matter }: Json) => matter === MATTER) as { status: string };
  if (status !== 'settled') throw new Error(`The cycle does not end in 決裁 but in ${status}.`);
  return steps;
}

async function cookieOf(address: string, login: string): Promise<string> {
  const visitor = new Visitor(address);
  const { headers } = await visitor.send('POST', 'session', { login, password: DEMO_PASSWORD });
  return headers.get('set-cookie')!.split(';')[0]!;
}

const stepsOfPlain = (steps: readonly CycleStep[]): CycleStep[] =>
  steps.map((step) => ({ ...step, cookie: `plain_session=${PLAIN_TOKEN}` }));
