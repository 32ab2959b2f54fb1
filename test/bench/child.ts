import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** One of these programs in a process of its own, so that none of its work is counted to another. */
export interface Child {
  readonly pid: number;
  /** Hands it a job and waits for what it says. One at a time. */
  ask<Answer>(job: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

export function startChild(program: string, environment: Record<string, string> = {}): Child {
  const hook = path.join(__dirname, 'typescript.cjs');
  const child = spawn(process.execPath, ['-r', hook, path.join(__dirname, program)], {
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const died = ended.then(() => {
    throw new Error(`${program} ended before it had answered. Its words are above.`);
  });
  died.catch(() => undefined);
  return {
    pid: child.pid!,
    async ask<Answer>(job: unknown) {
      const answer = once(child, 'message');
      child.send({ job });
      const [said] = (await Promise.race([answer, died])) as [{ answer: Answer }];
      return said.answer;
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}

/** The other side: does one job after the other, and ends with whoever started it. */
export function answerJobs<Job>(work: (job: Job) => Promise<unknown>): void {
  process.on('message', ({ job }: { job: Job }) => {
    work(job).then(
      (answer) => process.send!({ answer }),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        process.exit(1);
      },
    );
  });
  process.on('disconnect', () => process.exit(0));
}
