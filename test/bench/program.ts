import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';

/** The built Ayumi as its users run it, in a process of its own, on a database that is there. */
export interface Program {
  readonly address: string;
  readonly pid: number;
  /** From the start of the process to its first answer that every projection runs. */
  readonly readyMs: number;
  stop(): Promise<void>;
}

/** With `PROFILE=<folder>` it leaves a CPU profile there when it stops. */
export async function startProgram(databaseUrl: string): Promise<Program> {
  const begin = performance.now();
  const { PROFILE: folder } = process.env;
  const profile = folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--enable-source-maps'] : [];
  const child = spawn(process.execPath, [...profile, 'dist/apps/cli/main.js', 'start'], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: '0',
      AYUMI_SEED: '',
      AYUMI_COMMANDS_PER_MINUTE: '1000000',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const address = await Promise.race([addressIn(child.stdout), ended.then(died)]);
  await ready(address);
  const readyMs = performance.now() - begin;
  return {
    address,
    pid: child.pid!,
    readyMs,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The line that greets whoever started it. */
async function addressIn(output: AsyncIterable<unknown>): Promise<string> {
  let text = '';
  for await (const chunk of output) {
    text += String(chunk);
    const [address] = /http:\/\/[\w.:[\]]+:\d+/.exec(text) ?? [];
    if (address) return address;
  }
  return died();
}

async function ready(address: string): Promise<void> {
  while ((await fetch(`${address}/readyz`)).status !== 200);
}

function died(): never {
  throw new Error('Ayumi ended before it said where it listens. Its words are above.');
}
