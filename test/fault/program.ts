import { eventually } from '@ayumi/event-sourcing/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A built program of Ayumi as its users run it, in a process of its own. */
export interface Program {
  readonly pid: number;
  readonly process: ChildProcess;
  /** What it said so far, on both streams. */
  words(): string;
  /** In bytes; what is held, once everything that nobody holds is gone. */
  memory(): Promise<NodeJS.MemoryUsage>;
  /** As kill -9 does. */
  kill(): Promise<void>;
  /** As Ctrl-C does. */
  stop(): Promise<void>;
}

/** `cli`: `ayumi start`; the others alone, on a database that is prepared. */
export function runProgram(app: 'cli' | 'api' | 'worker', env: Readonly<Record<string, string>>): Program {
  const file = `dist/apps/${app}/main.js`;
  const args = ['--expose-gc', '-r', './test/fault/memory.cjs', file, ...(app === 'cli' ? ['start'] : [])];
  const { npm_lifecycle_event: _, ...inherited } = process.env;
  const child = spawn(process.execPath, args, {
    env: { ...inherited, AYUMI_COMMANDS_PER_MINUTE: '1000000', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-20_000)));
  const ended = once(child, 'exit');
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  const memory = async (): Promise<NodeJS.MemoryUsage> => {
    const told = once(child, 'message') as Promise<[NodeJS.MemoryUsage]>;
    child.send('memory');
    return (await told)[0];
  };
  return { pid: child.pid!, process: child, words: () => words, memory, kill: end('SIGKILL'), stop: end('SIGTERM') };
}

/** Waits until the door says that every projection runs. Fails with the program's own words where it ends. */
export async function ready(address: string, program: Program, path = 'readyz'): Promise<void> {
  await eventually(
    `${address} is ready`,
    async () => {
      if (program.process.exitCode !== null) throw new Error(`the program ended: ${program.words()}`);
      const answer = await fetch(`${address}/${path}`).catch(() => null);
      await answer?.arrayBuffer();
      return answer?.status === 200;
    },
    120_000,
  );
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
