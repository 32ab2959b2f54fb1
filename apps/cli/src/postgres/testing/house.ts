import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';

/** A folder that the system user `postgres` may enter, as the tests may run as root. */
export function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** A process that has the database open. */
export interface House {
  readonly url: string;
  /** Of the server. */
  readonly pid: number;
  readonly process: ChildProcess;
  /** As Ctrl-C does. */
  leave(): Promise<void>;
  /** As kill -9 does. */
  kill(): Promise<void>;
}

/** @throws what the process said, where it did not come up */
export async function openHouse(dataDir: string, role: 'start' | 'command'): Promise<House> {
  const program = path.join(__dirname, 'program.ts');
  const child = spawn(process.execPath, ['-r', path.join(__dirname, 'typescript.cjs'), program, dataDir, role]);
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const exit = once(child, 'exit');
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), once(child, 'close')])) as unknown[];
  if (typeof line !== 'string') throw new Error(complaint);

  const { url, pid } = JSON.parse(line) as { url: string; pid: number };
  const leave = async (): Promise<void> => {
    child.stdin.end();
    await exit;
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exit;
  };
  return { url, pid, process: child, leave, kill };
}

export async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
