import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { deserialize, serialize } from 'node:v8';
import type { PrintAnswer, PrintedFile, PrintJob } from './print-job';

/** Beside this file under Jest, beside the program in `dist` (rspack.config.cjs). */
const PROGRAM = path.join(__dirname, 'printing.cjs');

export interface PrintLimits {
  readonly timeoutMs: number;
  /** Of the process's own heap; Typst, which sets the PDF, is another process and has about 1 GB for 300 items. */
  readonly megabytes: number;
}

/** Several times what 300 items of four years take (docs/performance.md). */
export const PRINT_LIMITS: PrintLimits = { timeoutMs: 300_000, megabytes: 2048 };

/**
 * Prints in a process of its own, which ends with it: whoever asks something else meanwhile is answered, and the memory
 * goes back to the machine. Throws an `Error` for operators where printing fails, takes too long or too much memory.
 */
export async function printApart(job: PrintJob, limits: PrintLimits = PRINT_LIMITS): Promise<readonly PrintedFile[]> {
  const child = spawn(process.execPath, [`--max-old-space-size=${limits.megabytes}`, PROGRAM], {
    // A group of its own, so that it ends together with the Typst that it started.
    detached: process.platform !== 'win32',
    // Nothing of this machine has a say in what is printed.
    env: { TZ: 'UTC', LANG: 'C.UTF-8' },
  });
  const end = () => endGroup(child);
  const timer = setTimeout(end, limits.timeoutMs);
  process.once('exit', end);
  try {
    // A process that ended early closes its end: its own words say why.
    child.stdin.on('error', () => undefined).end(serialize(job));
    const [out, complaints, [code, signal]] = await Promise.all([
      buffer(child.stdout),
      text(child.stderr),
      new Promise<[number | null, string | null]>((resolve, reject) => {
        child.on('error', reject).on('close', (...how) => resolve(how));
      }),
    ]);
    if (code === 0) return filesIn(deserialize(out) as PrintAnswer);
    throw new Error(ended({ job, limits, how: signal ?? `exit code ${code}`, complaints }));
  } finally {
    clearTimeout(timer);
    process.off('exit', end);
  }
}

function filesIn(answer: PrintAnswer): readonly PrintedFile[] {
  if ('failed' in answer) throw new Error(answer.failed);
  return answer.files;
}

function endGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself in this moment.
  }
}

interface Ended {
  readonly job: PrintJob;
  readonly limits: PrintLimits;
  readonly how: string;
  readonly complaints: string;
}

function ended({ job: { edition, output }, limits: { timeoutMs, megabytes }, how, complaints }: Ended): string {
  const what = `Printing ${edition.set.plan}.${edition.set.fiscalYear} as ${output}`;
  if (how === 'SIGKILL') return `${what} was ended: it took more than ${timeoutMs / 1000} s, or somebody killed it.`;
  if (complaints.includes('heap out of memory')) return `${what} was ended: it needed more than ${megabytes} MB.`;
  return `${what} failed (${how}): ${complaints.trim().slice(-2000)}`;
}
