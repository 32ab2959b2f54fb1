import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';

/** What work took of the machine: seconds of one core, and transactions that wrote something. */
export interface Usage {
  readonly nodeSeconds: number;
  readonly postgresSeconds: number;
  readonly commits: number;
}

/** In which /proc counts: 100 a second on every Linux that is around (`getconf CLK_TCK`). */
const TICKS_A_SECOND = 100;

/** What a program and PostgreSQL used while the work went on. */
export async function usageOf<T>(owner: Client, program: number | undefined, work: () => Promise<T>) {
  const before = await readings(owner, program);
  const result = await work();
  const after = await readings(owner, program);
  const usage: Usage = {
    nodeSeconds: after.nodeSeconds - before.nodeSeconds,
    postgresSeconds: after.postgresSeconds - before.postgresSeconds,
    commits: after.commits - before.commits,
  };
  return { result, usage };
}

async function readings(owner: Client, program: number | undefined): Promise<Usage> {
  const { rows } = await owner.query<{ commits: number; postmaster: string }>(COUNTERS);
  const { postmaster, ...counters } = rows[0]!;
  const server = Number(/^\d+/.exec(postmaster)![0]);
  return { ...counters, nodeSeconds: program ? secondsOf(program) : 0, postgresSeconds: secondsOf(server) };
}

/** Transactions that write are numbered; the statistics would count them too, but up to ten seconds later. */
const COUNTERS = `select pg_read_file('postmaster.pid') as postmaster,
  pg_snapshot_xmax(pg_current_snapshot())::text::integer as commits`;

/** Of a process and all that it started, with those that have ended. */
function secondsOf(pid: number): number {
  const parents = new Map(readdirSync('/proc').filter(isNumber).flatMap(parentOf));
  const family = [...parents.keys()].filter((each) => descends(each, pid, parents));
  return family.reduce((sum, each) => sum + ticksOf(each), 0) / TICKS_A_SECOND;
}

const descends = (pid: number, from: number, parents: ReadonlyMap<number, number>): boolean =>
  pid === from || (parents.has(pid) && descends(parents.get(pid)!, from, parents));

function parentOf(pid: string): [number, number][] {
  const fields = fieldsOf(pid);
  return fields ? [[Number(pid), Number(fields[1])]] : [];
}

/** utime, stime and those of children that have ended (proc_pid_stat(5), fields 14 to 17). */
const ticksOf = (pid: number): number =>
  (fieldsOf(String(pid)) ?? []).slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);

/** From the third field on: the second, the name, may hold anything. Null where the process has ended. */
function fieldsOf(pid: string): string[] | null {
  try {
    return readFileSync(path.join('/proc', pid, 'stat'), 'utf8')
      .split(') ')
      .at(-1)!
      .split(' ');
  } catch {
    return null;
  }
}

const isNumber = (name: string): boolean => /^\d+$/.test(name);
